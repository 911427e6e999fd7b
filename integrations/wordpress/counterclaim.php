<?php
/**
 * Plugin Name: Counterclaim
 * Description: Sends what you publish to your Counterclaim service and shows in the editor who claims what in it, and which figures are not said any more.
 * Version: 0.1.0
 * Requires at least: 5.6
 * Requires PHP: 7.4
 * License: Apache-2.0
 * License URI: https://www.apache.org/licenses/LICENSE-2.0
 * Text Domain: counterclaim
 *
 * How it works: saving only puts the id of the post on WordPress's own schedule, so the editor never waits for the
 * service. The scheduled run reads the post as it is by then and sends it, or withdraws it where it is not public any
 * more. So two saves in a row (the block editor saves twice where a post has meta boxes) are one sending, and a retry
 * sends the newest text. The service itself takes a repeated text for nothing new.
 *
 * Filters: `counterclaim_post_types` (list, default `post`), `counterclaim_article` (what is sent, and the WP_Post).
 *
 * @package Counterclaim
 */

defined( 'ABSPATH' ) || exit;

/** Seconds until the next try, after the first failure, the second, and so on; then it is given up. */
const COUNTERCLAIM_DELAYS = array( 60, 300, 1800, 7200, 21600, 43200, 86400 );

/** Most that a server may ask for with Retry-After, in seconds. */
const COUNTERCLAIM_LONGEST_WAIT = 86400;

/** Seconds that the editor waits for an answer, that a scheduled run does, and that claims are kept for the editor. */
const COUNTERCLAIM_EDITOR_TIMEOUT = 3;
const COUNTERCLAIM_SEND_TIMEOUT   = 15;
const COUNTERCLAIM_CACHE          = 300;

/** Most failures that are remembered for the notice. */
const COUNTERCLAIM_MOST_FAILURES = 100;

/*
 * What is sent: pure functions of arrays, which need no WordPress.
 */

/**
 * A date of the database in the form of the REST API; '' for the zeros that drafts have.
 *
 * @param string $stored Such as "2020-09-28 09:00:00".
 */
function counterclaim_moment( $stored ): string {
	if ( 1 !== preg_match( '/^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)$/', (string) $stored, $parts ) ) {
		return '';
	}
	return '0000' === substr( $parts[1], 0, 4 ) ? '' : $parts[1] . 'T' . $parts[2];
}

/**
 * True of a post that anybody can read now. Scheduled posts are sent when they come out, and not before.
 *
 * @param array $post Columns of the post.
 */
function counterclaim_is_public( array $post ): bool {
	return 'publish' === $post['post_status'] && '' === (string) $post['post_password'];
}

/**
 * A public post as `POST /v1/ingest/wordpress` takes it.
 *
 * @param array $post     Columns of the post.
 * @param array $rendered `link`, `title` and `content` (markup, blocks and shortcodes run), `language` ('' where unknown).
 */
function counterclaim_build_article( array $post, array $rendered ): array {
	$modified = counterclaim_moment( $post['post_modified_gmt'] );
	$article  = array(
		'id'           => (int) $post['ID'],
		'date'         => counterclaim_moment( $post['post_date'] ),
		'date_gmt'     => counterclaim_moment( $post['post_date_gmt'] ),
		'modified_gmt' => $modified,
		'link'         => $rendered['link'],
		'status'       => 'publish',
		'title'        => array( 'rendered' => $rendered['title'] ),
		'content'      => array(
			'rendered'  => $rendered['content'],
			'protected' => false,
		),
	);
	if ( '' !== $rendered['language'] ) {
		$article['lang'] = $rendered['language'];
	}
	// A date that the database lacks is left out: an empty one would be refused.
	return array_filter(
		$article,
		function ( $value ) {
			return '' !== $value;
		}
	);
}

/**
 * A post that is not public any more: no text of it is sent, nor its title.
 *
 * @param array  $post   Columns of the post.
 * @param string $link   Its address, whose host is part of its name in the service.
 * @param string $status Why: `draft`, `trash`, `private`, ...
 * @param string $now    UTC, for a deletion, which leaves no date in the post; '' otherwise.
 */
function counterclaim_build_withdrawal( array $post, string $link, string $status, string $now = '' ): array {
	$modified  = '' !== $now ? $now : counterclaim_moment( $post['post_modified_gmt'] );
	$published = counterclaim_moment( $post['post_date_gmt'] );
	return array(
		'id'           => (int) $post['ID'],
		'date_gmt'     => '' !== $published ? $published : $modified,
		'modified_gmt' => $modified,
		'link'         => $link,
		// A public status with a password is a withdrawal, too.
		'status'       => 'publish' === $status ? 'private' : $status,
	);
}

/**
 * An HTTP request of the service, as `wp_remote_request` takes it.
 *
 * @param array      $settings `url`, `key`.
 * @param string     $method   HTTP method.
 * @param string     $path     From the root of the service, with its query.
 * @param array|null $body     To be sent as JSON.
 * @param int        $timeout  In seconds.
 * @return array{0: string, 1: array} Address and arguments.
 */
function counterclaim_build_request( array $settings, string $method, string $path, $body, int $timeout ): array {
	$headers = array(
		'Authorization' => 'Bearer ' . $settings['key'],
		'Accept'        => 'application/json',
	);
	$args    = array(
		'method'              => $method,
		'timeout'             => $timeout,
		// The key must not follow a redirect to somewhere else.
		'redirection'         => 0,
		'limit_response_size' => 4194304,
		'headers'             => $headers,
	);
	if ( null !== $body ) {
		$args['headers']['Content-Type'] = 'application/json';
		$args['body']                    = json_encode( $body, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE );
	}
	return array( $settings['url'] . $path, $args );
}

/**
 * Where posts go. A subsite has a system of its own: ids count inside a site, and subsites may share a host.
 *
 * @param string $outlet Who publishes them; '' leaves it to the host.
 * @param int    $site   Number of the subsite, 0 for the main one.
 */
function counterclaim_ingest_path( string $outlet, int $site ): string {
	$query = array( 'system' => 0 === $site ? 'wordpress' : 'wordpress-' . $site );
	if ( '' !== $outlet ) {
		$query['outlet'] = $outlet;
	}
	return '/v1/ingest/wordpress?' . http_build_query( $query, '', '&', PHP_QUERY_RFC3986 );
}

/**
 * What an answer means: `ok`, `retry` (try again later), `after` (seconds that it asks for), `message` for people, `data`.
 *
 * @param int    $status      0 where there was no answer.
 * @param string $retry_after Value of the header, '' where there is none.
 * @param string $body        The answer, or what went wrong where there was none.
 */
function counterclaim_read_answer( int $status, string $retry_after, string $body ): array {
	$data = 0 === $status ? null : json_decode( $body, true );
	$data = is_array( $data ) ? $data : array();
	if ( $status >= 200 && $status < 300 ) {
		return array(
			'ok'      => true,
			'retry'   => false,
			'after'   => 0,
			'message' => '',
			'data'    => $data,
		);
	}
	$detail = isset( $data['detail'] ) && is_string( $data['detail'] ) ? $data['detail'] : '';
	if ( isset( $data['faults'] ) && is_array( $data['faults'] ) ) {
		foreach ( array_slice( $data['faults'], 0, 3 ) as $fault ) {
			$detail .= isset( $fault['detail'] ) && is_string( $fault['detail'] ) ? ' ' . $fault['detail'] : '';
		}
	}
	if ( '' === $detail && 0 === $status ) {
		$detail = $body;
	}
	// What an administrator can put right (address, key) is tried again, and so is what passes by itself.
	$passes = 0 === $status || $status >= 500 || in_array( $status, array( 401, 403, 404, 408, 409, 425, 429 ), true )
		|| ( $status >= 300 && $status < 400 );
	return array(
		'ok'      => false,
		'retry'   => $passes,
		'after'   => counterclaim_seconds( $retry_after ),
		'message' => trim( ( 0 === $status ? '' : $status . ' ' ) . $detail ),
		'data'    => $data,
	);
}

/**
 * Seconds of a Retry-After header, which has a number or a date; 0 where it says nothing.
 *
 * @param string $header Its value.
 */
function counterclaim_seconds( string $header ): int {
	if ( '' === $header ) {
		return 0;
	}
	$seconds = ctype_digit( $header ) ? (int) $header : (int) strtotime( $header ) - time();
	return max( 0, min( $seconds, COUNTERCLAIM_LONGEST_WAIT ) );
}

/**
 * Seconds until the next try; null where it is given up.
 *
 * @param int $failures How often it has failed, from 1.
 * @param int $after    What the server asked for.
 */
function counterclaim_delay( int $failures, int $after ): ?int {
	if ( ! isset( COUNTERCLAIM_DELAYS[ $failures - 1 ] ) ) {
		return null;
	}
	return max( COUNTERCLAIM_DELAYS[ $failures - 1 ], $after );
}

/**
 * The name of a party in a language, else in English, else in any.
 *
 * @param array  $party    As the service shows it.
 * @param string $language Such as "ar".
 */
function counterclaim_party_name( array $party, string $language ): string {
	$names = isset( $party['names'] ) && is_array( $party['names'] ) ? array_filter( $party['names'], 'is_string' ) : array();
	foreach ( array( $language, 'en' ) as $wanted ) {
		if ( isset( $names[ $wanted ] ) ) {
			return $names[ $wanted ];
		}
	}
	return (string) ( array() === $names ? ( $party['key'] ?? '?' ) : reset( $names ) );
}

/*
 * Settings.
 */

/** Address, outlet and key. The key is an option of its own, which is not loaded with every page. */
function counterclaim_settings(): array {
	$stored = get_option( 'counterclaim_settings', array() );
	$stored = is_array( $stored ) ? $stored : array();
	return array(
		'url'    => isset( $stored['url'] ) ? (string) $stored['url'] : '',
		'outlet' => isset( $stored['outlet'] ) ? (string) $stored['outlet'] : '',
		'key'    => defined( 'COUNTERCLAIM_KEY' ) ? (string) COUNTERCLAIM_KEY : (string) get_option( 'counterclaim_key', '' ),
	);
}

function counterclaim_is_set_up(): bool {
	$settings = counterclaim_settings();
	return '' !== $settings['url'] && '' !== $settings['key'];
}

/**
 * Keeps what was entered; an empty key leaves the one that there is.
 *
 * @param array $given `url`, `outlet`, `key`, `forget`: as entered, without slashes.
 * @return string `saved`, `bad-url` or `bad-key`; then nothing was kept.
 */
function counterclaim_save_settings( array $given ): string {
	$entered = trim( (string) ( $given['url'] ?? '' ) );
	// Without a scheme WordPress would take it for http, and the key would travel in the open.
	if ( 1 !== preg_match( '#^https?://#i', $entered ) ) {
		return 'bad-url';
	}
	$url = rtrim( esc_url_raw( $entered, array( 'http', 'https' ) ), '/' );
	if ( '' === $url || null !== wp_parse_url( $url, PHP_URL_QUERY ) || null !== wp_parse_url( $url, PHP_URL_USER ) ) {
		return 'bad-url';
	}
	$key = trim( (string) ( $given['key'] ?? '' ) );
	if ( '' !== $key && 1 !== preg_match( '/^cc_[A-Za-z0-9_]{8,200}$/', $key ) ) {
		return 'bad-key';
	}
	$outlet = mb_substr( sanitize_text_field( (string) ( $given['outlet'] ?? '' ) ), 0, 200 );
	$kept   = array(
		'url'    => $url,
		'outlet' => $outlet,
	);
	update_option( 'counterclaim_settings', $kept, false );
	if ( '' !== $key ) {
		update_option( 'counterclaim_key', $key, false );
	} elseif ( ! empty( $given['forget'] ) ) {
		delete_option( 'counterclaim_key' );
	}
	counterclaim_retry_failures();
	return 'saved';
}

/** Answers the form of the settings page. */
function counterclaim_handle_settings() {
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html__( 'You may not change these settings.', 'counterclaim' ), '', array( 'response' => 403 ) );
	}
	check_admin_referer( 'counterclaim_save' );
	$given = array();
	foreach ( array( 'url', 'outlet', 'key', 'forget' ) as $name ) {
		$given[ $name ] = isset( $_POST[ 'counterclaim_' . $name ] ) && is_string( $_POST[ 'counterclaim_' . $name ] )
			? wp_unslash( $_POST[ 'counterclaim_' . $name ] ) // phpcs:ignore -- counterclaim_save_settings looks at each.
			: '';
	}
	$outcome = counterclaim_save_settings( $given );
	wp_safe_redirect( add_query_arg( 'counterclaim', $outcome, admin_url( 'options-general.php?page=counterclaim' ) ) );
	exit;
}

function counterclaim_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$settings = counterclaim_settings();
	$outcomes = array(
		'saved'   => array( 'success', __( 'Saved.', 'counterclaim' ) ),
		'bad-url' => array( 'error', __( 'This is no address of a service: it begins with https://. Nothing was saved.', 'counterclaim' ) ),
		'bad-key' => array( 'error', __( 'This is no key of Counterclaim. Nothing was saved.', 'counterclaim' ) ),
	);
	$outcome  = isset( $_GET['counterclaim'] ) && is_string( $_GET['counterclaim'] ) ? sanitize_key( $_GET['counterclaim'] ) : '';
	echo '<div class="wrap"><h1>' . esc_html__( 'Counterclaim', 'counterclaim' ) . '</h1>';
	if ( isset( $outcomes[ $outcome ] ) ) {
		list( $kind, $words ) = $outcomes[ $outcome ];
		echo '<div class="notice notice-' . esc_attr( $kind ) . '"><p>' . esc_html( $words ) . '</p></div>';
	}
	echo '<form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '">';
	echo '<input type="hidden" name="action" value="counterclaim_save">';
	wp_nonce_field( 'counterclaim_save' );
	echo '<table class="form-table" role="presentation">';
	counterclaim_field( 'url', 'url', __( 'Address of the service', 'counterclaim' ), $settings['url'], 'https://counterclaim.example.org' );
	counterclaim_field( 'outlet', 'text', __( 'Name of the outlet', 'counterclaim' ), $settings['outlet'], get_bloginfo( 'name' ) );
	$hint = '' === $settings['key']
		? __( 'With the scopes articles:write and claims:read', 'counterclaim' )
		: __( 'A key is kept; leave this empty to keep it', 'counterclaim' );
	// The key itself is never shown again.
	counterclaim_field( 'key', 'password', __( 'Key', 'counterclaim' ), '', $hint );
	echo '</table>';
	if ( '' !== $settings['key'] && ! defined( 'COUNTERCLAIM_KEY' ) ) {
		echo '<p><label><input type="checkbox" name="counterclaim_forget" value="1"> ' . esc_html__( 'Forget the key', 'counterclaim' ) . '</label></p>';
	}
	submit_button();
	echo '</form></div>';
}

function counterclaim_field( string $name, string $type, string $label, string $value, string $hint ) {
	$id = 'counterclaim_' . $name;
	echo '<tr><th scope="row"><label for="' . esc_attr( $id ) . '">' . esc_html( $label ) . '</label></th><td>';
	echo '<input class="regular-text" autocomplete="off" type="' . esc_attr( $type ) . '" id="' . esc_attr( $id ) . '" name="' . esc_attr( $id ) . '" value="' . esc_attr( $value ) . '" placeholder="' . esc_attr( $hint ) . '"></td></tr>';
}

/*
 * Sending.
 */

/**
 * Asks the service.
 *
 * @param string     $method  HTTP method.
 * @param string     $path    From its root.
 * @param array|null $body    To be sent as JSON.
 * @param int        $timeout In seconds.
 * @return array As of counterclaim_read_answer.
 */
function counterclaim_call( string $method, string $path, $body, int $timeout ): array {
	list( $url, $args ) = counterclaim_build_request( counterclaim_settings(), $method, $path, $body, $timeout );
	$response           = wp_remote_request( $url, $args );
	if ( is_wp_error( $response ) ) {
		return counterclaim_read_answer( 0, '', $response->get_error_message() );
	}
	$after = wp_remote_retrieve_header( $response, 'retry-after' );
	return counterclaim_read_answer(
		(int) wp_remote_retrieve_response_code( $response ),
		is_string( $after ) ? $after : '',
		(string) wp_remote_retrieve_body( $response )
	);
}

/**
 * Kinds of posts that are sent.
 *
 * @return string[]
 */
function counterclaim_post_types(): array {
	return (array) apply_filters( 'counterclaim_post_types', array( 'post' ) );
}

/**
 * Puts a run on WordPress's schedule, in place of the one that may be there already: it would otherwise keep a new one
 * within ten minutes of it away.
 *
 * @param string $hook  Action.
 * @param array  $args  Its arguments.
 * @param int    $delay In seconds.
 */
function counterclaim_schedule( string $hook, array $args, int $delay ) {
	wp_clear_scheduled_hook( $hook, $args );
	wp_schedule_single_event( time() + $delay, $hook, $args );
	$has_own_way = ( defined( 'DISABLE_WP_CRON' ) && DISABLE_WP_CRON ) || ( defined( 'ALTERNATE_WP_CRON' ) && ALTERNATE_WP_CRON );
	if ( 0 === $delay && ! $has_own_way && ! wp_doing_cron() && ! has_action( 'shutdown', 'spawn_cron' ) ) {
		// Starts the schedule with a request that nobody waits for, as a visit to the site would.
		add_action( 'shutdown', 'spawn_cron' );
	}
}

/**
 * A post was saved, with its terms and fields (`wp_after_insert_post`: once for each request, also over REST; and when a
 * scheduled post comes out, a post is put into the trash or taken out of it).
 *
 * @param int     $post_id Its id.
 * @param WP_Post $post    It.
 */
function counterclaim_on_save( $post_id, $post ) {
	if ( ! in_array( $post->post_type, counterclaim_post_types(), true ) || ! counterclaim_is_set_up() ) {
		return;
	}
	if ( wp_is_post_revision( $post_id ) || wp_is_post_autosave( $post_id ) ) {
		return;
	}
	if ( ! counterclaim_is_public( get_object_vars( $post ) ) && ! get_post_meta( $post_id, '_counterclaim_sent', true ) ) {
		return;
	}
	delete_post_meta( $post_id, '_counterclaim_failures' );
	counterclaim_schedule( 'counterclaim_send', array( (int) $post_id ), 0 );
}

/**
 * A post is about to be deleted for good: what withdraws it is kept on the schedule, as nothing else will know of it.
 *
 * @param int     $post_id Its id.
 * @param WP_Post $post    It.
 */
function counterclaim_on_delete( $post_id, $post ) {
	if ( ! get_post_meta( $post_id, '_counterclaim_sent', true ) || ! counterclaim_is_set_up() ) {
		return;
	}
	wp_clear_scheduled_hook( 'counterclaim_send', array( (int) $post_id ) );
	counterclaim_forget_failure( (int) $post_id );
	$withdrawal = counterclaim_build_withdrawal( get_object_vars( $post ), (string) get_permalink( $post ), 'trash', gmdate( 'Y-m-d\TH:i:s' ) );
	counterclaim_schedule( 'counterclaim_withdraw', array( $withdrawal, 0 ), 0 );
}

/**
 * What anybody sees of a post.
 *
 * @param WP_Post $shown The post.
 */
function counterclaim_rendered( $shown ): array {
	global $post;
	$before = $post;
	// Blocks and shortcodes ask for the post that is being shown.
	$post = $shown; // phpcs:ignore WordPress.WP.GlobalVariablesOverride
	setup_postdata( $shown );
	$language = function_exists( 'pll_get_post_language' ) ? (string) pll_get_post_language( $shown->ID, 'slug' ) : '';
	$rendered = array(
		'link'     => (string) get_permalink( $shown ),
		'title'    => (string) get_the_title( $shown ),
		'content'  => (string) apply_filters( 'the_content', $shown->post_content ),
		'language' => $language,
	);
	$post     = $before; // phpcs:ignore WordPress.WP.GlobalVariablesOverride
	if ( $before ) {
		setup_postdata( $before );
	}
	return $rendered;
}

/**
 * The scheduled run: sends a post as it is now, or withdraws it.
 *
 * @param int $post_id Its id.
 */
function counterclaim_send( $post_id ) {
	$post = get_post( $post_id );
	if ( ! $post || ! counterclaim_is_set_up() ) {
		return;
	}
	$columns = get_object_vars( $post );
	$public  = counterclaim_is_public( $columns );
	if ( ! $public && ! get_post_meta( $post_id, '_counterclaim_sent', true ) ) {
		counterclaim_forget_failure( (int) $post_id );
		return;
	}
	if ( $public ) {
		// Before it is sent: an answer may get lost, and what arrived must be withdrawn all the same.
		update_post_meta( $post_id, '_counterclaim_sent', '1' );
		$body = counterclaim_build_article( $columns, counterclaim_rendered( $post ) );
		$body = apply_filters( 'counterclaim_article', $body, $post );
	} else {
		$body = counterclaim_build_withdrawal( $columns, (string) get_permalink( $post ), $post->post_status );
	}
	$answer = counterclaim_call( 'POST', counterclaim_own_path(), $body, COUNTERCLAIM_SEND_TIMEOUT );
	delete_transient( 'counterclaim_box_' . $post_id );
	if ( ! $answer['ok'] ) {
		$failures = 1 + (int) get_post_meta( $post_id, '_counterclaim_failures', true );
		update_post_meta( $post_id, '_counterclaim_failures', (string) $failures );
		counterclaim_failed( 'counterclaim_send', array( (int) $post_id ), (int) $post_id, $failures, $answer );
		return;
	}
	delete_post_meta( $post_id, '_counterclaim_failures' );
	counterclaim_forget_failure( (int) $post_id );
	if ( ! $public ) {
		delete_post_meta( $post_id, '_counterclaim_sent' );
		delete_post_meta( $post_id, '_counterclaim_article' );
	} elseif ( isset( $answer['data']['id'] ) && is_string( $answer['data']['id'] ) ) {
		update_post_meta( $post_id, '_counterclaim_article', $answer['data']['id'] );
	}
}

/**
 * The scheduled run for a post that is deleted.
 *
 * @param array $withdrawal What is sent.
 * @param int   $failures   How often it has failed.
 */
function counterclaim_withdraw( $withdrawal, $failures ) {
	$answer = counterclaim_call( 'POST', counterclaim_own_path(), $withdrawal, COUNTERCLAIM_SEND_TIMEOUT );
	if ( $answer['ok'] ) {
		counterclaim_forget_failure( (int) $withdrawal['id'] );
		return;
	}
	counterclaim_failed( 'counterclaim_withdraw', array( $withdrawal, $failures + 1 ), (int) $withdrawal['id'], $failures + 1, $answer );
}

function counterclaim_own_path(): string {
	$settings = counterclaim_settings();
	$outlet   = '' !== $settings['outlet'] ? $settings['outlet'] : (string) get_bloginfo( 'name' );
	$site     = is_multisite() && ! is_main_site() ? (int) get_current_blog_id() : 0;
	return counterclaim_ingest_path( html_entity_decode( $outlet, ENT_QUOTES, 'UTF-8' ), $site );
}

/*
 * Failures: kept for the notice, tried again while that may help.
 */

/**
 * Plans the next try and remembers what went wrong.
 *
 * @param string $hook     Action of the next try.
 * @param array  $args     Its arguments.
 * @param int    $post_id  Whose it is.
 * @param int    $failures How often it has failed, this one included.
 * @param array  $answer   As of counterclaim_read_answer.
 */
function counterclaim_failed( string $hook, array $args, int $post_id, int $failures, array $answer ) {
	$delay = $answer['retry'] ? counterclaim_delay( $failures, $answer['after'] ) : null;
	if ( null !== $delay ) {
		counterclaim_schedule( $hook, $args, $delay );
	}
	$all             = counterclaim_failures();
	$all[ $post_id ] = array(
		'message' => mb_substr( $answer['message'], 0, 500 ),
		'next'    => null === $delay ? 0 : time() + $delay,
		'hook'    => $hook,
		'args'    => $args,
	);
	update_option( 'counterclaim_failures', array_slice( $all, -COUNTERCLAIM_MOST_FAILURES, null, true ), false );
}

function counterclaim_failures(): array {
	$stored = get_option( 'counterclaim_failures', array() );
	return is_array( $stored ) ? $stored : array();
}

function counterclaim_forget_failure( int $post_id ) {
	$all = counterclaim_failures();
	if ( isset( $all[ $post_id ] ) ) {
		unset( $all[ $post_id ] );
		update_option( 'counterclaim_failures', $all, false );
	}
}

/** New settings may be what was wanting: everything that failed is tried at once, and its tries begin anew. */
function counterclaim_retry_failures() {
	foreach ( counterclaim_failures() as $post_id => $failure ) {
		wp_clear_scheduled_hook( $failure['hook'], $failure['args'] );
		if ( 'counterclaim_withdraw' === $failure['hook'] ) {
			counterclaim_schedule( $failure['hook'], array( $failure['args'][0], 0 ), 0 );
			continue;
		}
		delete_post_meta( $post_id, '_counterclaim_failures' );
		counterclaim_schedule( $failure['hook'], $failure['args'], 0 );
	}
}

/**
 * What a failure says to people.
 *
 * @param array $failure One of counterclaim_failures.
 */
function counterclaim_failure_words( array $failure ): string {
	/* translators: %s: what the service or the network said. */
	$words = sprintf( __( 'Counterclaim could not be told of this post: %s', 'counterclaim' ), $failure['message'] );
	if ( 0 === $failure['next'] ) {
		return $words . ' ' . __( 'It is not tried again until the post is saved.', 'counterclaim' );
	}
	/* translators: %s: date and time. */
	return $words . ' ' . sprintf( __( 'Next try: %s.', 'counterclaim' ), wp_date( 'Y-m-d H:i', $failure['next'] ) );
}

/** Tells on the pages of the administration what was not sent. */
function counterclaim_notices() {
	if ( ! current_user_can( 'edit_others_posts' ) ) {
		return;
	}
	$failures = counterclaim_failures();
	if ( array() === $failures ) {
		return;
	}
	echo '<div class="notice notice-error counterclaim-failures"><p>';
	/* translators: %d: number of posts. */
	echo esc_html( sprintf( _n( '%d post could not be sent to Counterclaim.', '%d posts could not be sent to Counterclaim.', count( $failures ), 'counterclaim' ), count( $failures ) ) );
	echo '</p><ul>';
	foreach ( array_slice( $failures, -3, null, true ) as $post_id => $failure ) {
		$title = get_the_title( $post_id );
		$title = '' === $title ? '#' . $post_id : wp_strip_all_tags( $title );
		echo '<li><bdi>' . esc_html( $title ) . '</bdi>: ' . esc_html( counterclaim_failure_words( $failure ) ) . '</li>';
	}
	echo '</ul></div>';
}

/*
 * The editor.
 */

/**
 * What the service knows about a post, from a cache of minutes.
 *
 * @param int    $post_id Its id.
 * @param string $article Its id in the service.
 * @return array `claims` and `alerts`, or `message`.
 */
function counterclaim_view( int $post_id, string $article ): array {
	$name = 'counterclaim_box_' . $post_id;
	$view = get_transient( $name );
	if ( is_array( $view ) ) {
		return $view;
	}
	$view = array();
	foreach ( array( 'alerts', 'claims' ) as $part ) {
		$answer = counterclaim_call( 'GET', '/v1/articles/' . rawurlencode( $article ) . '/' . $part . '?limit=100', null, COUNTERCLAIM_EDITOR_TIMEOUT );
		if ( ! $answer['ok'] ) {
			$view = array( 'message' => $answer['message'] );
			break;
		}
		$items         = $answer['data']['items'] ?? array();
		$view[ $part ] = is_array( $items ) ? array_filter( $items, 'is_array' ) : array();
	}
	// What is still being read, or away, is asked for again soon; not by every page, which would wait for it.
	set_transient( $name, $view, empty( $view['claims'] ) ? 30 : COUNTERCLAIM_CACHE );
	return $view;
}

/**
 * Words of an article in a language of their own.
 *
 * @param string $words     The words.
 * @param string $language  BCP 47; '' where it is not known.
 * @param string $direction `ltr`, `rtl` or `auto`.
 */
function counterclaim_quote( string $words, string $language, string $direction ): string {
	$direction = in_array( $direction, array( 'ltr', 'rtl' ), true ) ? $direction : 'auto';
	$lang      = '' === $language ? '' : ' lang="' . esc_attr( $language ) . '"';
	return '<q' . $lang . ' dir="' . esc_attr( $direction ) . '">' . esc_html( $words ) . '</q>';
}

/** What somebody does with a claim, in words. */
function counterclaim_stances(): array {
	return array(
		'asserts'  => __( 'says', 'counterclaim' ),
		'denies'   => __( 'denies', 'counterclaim' ),
		'accuses'  => __( 'accuses', 'counterclaim' ),
		'concedes' => __( 'concedes', 'counterclaim' ),
		'retracts' => __( 'takes back', 'counterclaim' ),
		'calls'    => __( 'calls for', 'counterclaim' ),
		'promises' => __( 'promises', 'counterclaim' ),
		'believes' => __( 'believes', 'counterclaim' ),
		'declines' => __( 'declines', 'counterclaim' ),
		'asks'     => __( 'asks', 'counterclaim' ),
	);
}

/**
 * The claims of an article as markup, everything in it escaped.
 *
 * @param array  $claims   As the service lists them.
 * @param string $language Of the person who reads it, such as "ar".
 */
function counterclaim_claims_markup( array $claims, string $language ): string {
	if ( array() === $claims ) {
		return '<p>' . esc_html__( 'No claims are known of it: either it has none, or it is still being read.', 'counterclaim' ) . '</p>';
	}
	$stances = counterclaim_stances();
	$lines   = '';
	foreach ( $claims as $claim ) {
		$stance = (string) ( $claim['stance'] ?? '' );
		$lines .= '<li><strong><bdi>' . esc_html( counterclaim_party_name( (array) ( $claim['party'] ?? array() ), $language ) ) . '</bdi></strong> '
			. esc_html( $stances[ $stance ] ?? $stance ) . ': '
			. counterclaim_quote( (string) ( $claim['words'] ?? '' ), (string) ( $claim['language'] ?? '' ), (string) ( $claim['dir'] ?? '' ) ) . '</li>';
	}
	return '<ul class="counterclaim-claims">' . $lines . '</ul>';
}

/**
 * Figures of an article that are not said any more, as markup, everything in it escaped.
 *
 * @param array  $alerts   As the service lists them.
 * @param string $language Of the person who reads it.
 */
function counterclaim_alerts_markup( array $alerts, string $language ): string {
	$markup = '';
	foreach ( $alerts as $alert ) {
		if ( empty( $alert['open'] ) || ! isset( $alert['cited'], $alert['now'] ) ) {
			continue;
		}
		$reason = 'disputed' === ( $alert['reason'] ?? '' )
			? __( 'A figure in this post is disputed.', 'counterclaim' )
			: __( 'A figure in this post has been revised by its source.', 'counterclaim' );
		$time   = strtotime( (string) ( $alert['now']['assertedAt'] ?? '' ) );
		$markup .= '<div class="notice notice-warning inline counterclaim-alert"><p><strong>' . esc_html( $reason ) . '</strong></p><p>'
			. esc_html__( 'The post:', 'counterclaim' ) . ' ' . counterclaim_quote( (string) ( $alert['cited']['words'] ?? '' ), '', 'auto' ) . '</p><p><bdi>'
			. esc_html( counterclaim_party_name( (array) ( $alert['now']['party'] ?? array() ), $language ) ) . '</bdi>'
			. ( false === $time ? '' : ' (' . esc_html( wp_date( 'Y-m-d H:i', $time ) ) . ')' ) . ': '
			. counterclaim_quote( (string) ( $alert['now']['words'] ?? '' ), (string) ( $alert['now']['language'] ?? '' ), (string) ( $alert['now']['dir'] ?? '' ) )
			. '</p></div>';
	}
	return $markup;
}

/**
 * The box beside the text.
 *
 * @param WP_Post $post The post.
 */
function counterclaim_meta_box( $post ) {
	$failures = counterclaim_failures();
	if ( isset( $failures[ $post->ID ] ) ) {
		// The block editor shows no notices of PHP, so it stands here as well.
		echo '<div class="notice notice-error inline"><p>' . esc_html( counterclaim_failure_words( $failures[ $post->ID ] ) ) . '</p></div>';
	}
	$article = (string) get_post_meta( $post->ID, '_counterclaim_article', true );
	if ( '' === $article ) {
		echo '<p>' . esc_html__( 'It is sent when it is published.', 'counterclaim' ) . '</p>';
		return;
	}
	$view = counterclaim_view( (int) $post->ID, $article );
	if ( isset( $view['message'] ) ) {
		/* translators: %s: what the service or the network said. */
		echo '<p>' . esc_html( sprintf( __( 'Counterclaim did not answer: %s', 'counterclaim' ), $view['message'] ) ) . '</p>';
		return;
	}
	$language = substr( (string) get_user_locale(), 0, 2 );
	// Both are made of escaped parts.
	echo counterclaim_alerts_markup( $view['alerts'], $language ); // phpcs:ignore WordPress.Security.EscapeOutput
	echo counterclaim_claims_markup( $view['claims'], $language ); // phpcs:ignore WordPress.Security.EscapeOutput
}

/** Puts the box into the editor of each kind of post that is sent. */
function counterclaim_add_meta_box() {
	if ( counterclaim_is_set_up() ) {
		add_meta_box( 'counterclaim', __( 'Counterclaim: who says what', 'counterclaim' ), 'counterclaim_meta_box', counterclaim_post_types(), 'normal' );
	}
}

function counterclaim_menu() {
	add_options_page( __( 'Counterclaim', 'counterclaim' ), __( 'Counterclaim', 'counterclaim' ), 'manage_options', 'counterclaim', 'counterclaim_settings_page' );
}

/** Nothing runs while it is off. What was sent stays in the service. */
function counterclaim_deactivate() {
	wp_unschedule_hook( 'counterclaim_send' );
	wp_unschedule_hook( 'counterclaim_withdraw' );
}

/** Nothing of it stays behind, and the key least of all. */
function counterclaim_uninstall() {
	foreach ( array( 'settings', 'key', 'failures' ) as $name ) {
		delete_option( 'counterclaim_' . $name );
	}
	foreach ( array( 'sent', 'article', 'failures' ) as $name ) {
		delete_post_meta_by_key( '_counterclaim_' . $name );
	}
}

add_action( 'wp_after_insert_post', 'counterclaim_on_save', 10, 2 );
add_action( 'before_delete_post', 'counterclaim_on_delete', 10, 2 );
add_action( 'counterclaim_send', 'counterclaim_send' );
add_action( 'counterclaim_withdraw', 'counterclaim_withdraw', 10, 2 );
add_action( 'add_meta_boxes', 'counterclaim_add_meta_box' );
add_action( 'admin_menu', 'counterclaim_menu' );
add_action( 'admin_notices', 'counterclaim_notices' );
add_action( 'admin_post_counterclaim_save', 'counterclaim_handle_settings' );
register_deactivation_hook( __FILE__, 'counterclaim_deactivate' );
register_uninstall_hook( __FILE__, 'counterclaim_uninstall' );
