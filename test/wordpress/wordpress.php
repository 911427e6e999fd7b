<?php
/**
 * The few functions of WordPress that the plugin calls, over arrays instead of a database: enough to run the plugin as
 * it is, in a process without WordPress. HTTP is real. Written from the reference of WordPress.
 */

const ABSPATH           = __DIR__ . '/';
const MINUTE_IN_SECONDS = 60;

/** Everything that WordPress would keep. */
final class World {
	public static $hooks      = array();
	public static $options    = array();
	public static $autoload   = array();
	public static $posts      = array();
	public static $meta       = array();
	public static $events     = array();
	public static $transients = array();
	public static $requests   = array();
	public static $can        = array( 'manage_options', 'edit_others_posts' );
	public static $locale     = 'en_US';
}

final class WP_Post {
	public $ID;
	public $post_type         = 'post';
	public $post_status       = 'draft';
	public $post_password     = '';
	public $post_title        = '';
	public $post_content      = '';
	public $post_date         = '0000-00-00 00:00:00';
	public $post_date_gmt     = '0000-00-00 00:00:00';
	public $post_modified_gmt = '0000-00-00 00:00:00';
}

final class WP_Error {
	private $message;
	public function __construct( string $message ) {
		$this->message = $message;
	}
	public function get_error_message(): string {
		return $this->message;
	}
}

function add_action( $hook, $callback, $priority = 10, $accepted = 1 ) {
	World::$hooks[ $hook ][] = array( $callback, $accepted );
}
function add_filter( $hook, $callback, $priority = 10, $accepted = 1 ) {
	add_action( $hook, $callback, $priority, $accepted );
}
function has_action( $hook, $callback ) {
	return in_array( $callback, array_column( World::$hooks[ $hook ] ?? array(), 0 ), true );
}
function do_action( $hook, ...$args ) {
	foreach ( World::$hooks[ $hook ] ?? array() as list( $callback, $accepted ) ) {
		$callback( ...array_slice( $args, 0, $accepted ) );
	}
}
function apply_filters( $hook, $value, ...$args ) {
	foreach ( World::$hooks[ $hook ] ?? array() as list( $callback, $accepted ) ) {
		$value = $callback( ...array_slice( array( $value, ...$args ), 0, $accepted ) );
	}
	return $value;
}
function register_deactivation_hook( $file, $callback ) {
	add_action( 'deactivate', $callback );
}
function register_uninstall_hook( $file, $callback ) {
	add_action( 'uninstall', $callback );
}

function get_option( $name, $default = false ) {
	return World::$options[ $name ] ?? $default;
}
function update_option( $name, $value, $autoload = null ) {
	World::$options[ $name ]  = $value;
	World::$autoload[ $name ] = $autoload;
}
function delete_option( $name ) {
	unset( World::$options[ $name ] );
}
function get_transient( $name ) {
	$kept = World::$transients[ $name ] ?? null;
	return null !== $kept && $kept['until'] > time() ? $kept['value'] : false;
}
function set_transient( $name, $value, $seconds ) {
	World::$transients[ $name ] = array(
		'value' => $value,
		'until' => time() + $seconds,
	);
}
function delete_transient( $name ) {
	unset( World::$transients[ $name ] );
}

function get_post( $id ) {
	return World::$posts[ $id ] ?? null;
}
function get_post_meta( $id, $name, $single ) {
	return World::$meta[ $id ][ $name ] ?? '';
}
function update_post_meta( $id, $name, $value ) {
	World::$meta[ $id ][ $name ] = $value;
}
function delete_post_meta( $id, $name ) {
	unset( World::$meta[ $id ][ $name ] );
}
function delete_post_meta_by_key( $name ) {
	foreach ( array_keys( World::$meta ) as $id ) {
		delete_post_meta( $id, $name );
	}
}
function wp_is_post_revision( $id ) {
	return 'revision' === get_post( $id )->post_type ? 1 : false;
}
function wp_is_post_autosave( $id ) {
	return wp_is_post_revision( $id );
}
function get_permalink( $post ) {
	return 'https://www.jarida.example/?p=' . $post->ID;
}
function get_the_title( $post ) {
	$post = is_object( $post ) ? $post : get_post( $post );
	return null === $post ? '' : apply_filters( 'the_title', $post->post_title );
}
function setup_postdata( $post ) {
	return true;
}

function wp_schedule_single_event( $time, $hook, $args ) {
	foreach ( World::$events as $event ) {
		// As WordPress does it: one that is like another within ten minutes is not taken.
		if ( $event['hook'] === $hook && $event['args'] === $args && abs( $event['time'] - $time ) <= 10 * MINUTE_IN_SECONDS ) {
			return false;
		}
	}
	World::$events[] = compact( 'time', 'hook', 'args' );
	return true;
}
function wp_clear_scheduled_hook( $hook, $args ) {
	World::$events = array_values(
		array_filter(
			World::$events,
			function ( $event ) use ( $hook, $args ) {
				return $event['hook'] !== $hook || $event['args'] !== $args;
			}
		)
	);
}
function wp_unschedule_hook( $hook ) {
	World::$events = array_values(
		array_filter(
			World::$events,
			function ( $event ) use ( $hook ) {
				return $event['hook'] !== $hook;
			}
		)
	);
}
function wp_doing_cron() {
	return false;
}
/** Runs what is due, each taken off the schedule before it runs, as wp-cron.php does. */
function run_schedule( int $ahead ): int {
	$due = array_filter(
		World::$events,
		function ( $event ) use ( $ahead ) {
			return $event['time'] <= time() + $ahead;
		}
	);
	foreach ( $due as $event ) {
		World::$events = array_values(
			array_filter(
				World::$events,
				function ( $other ) use ( $event ) {
					return $other !== $event;
				}
			)
		);
		do_action( $event['hook'], ...$event['args'] );
	}
	return count( $due );
}

function wp_remote_request( $url, $args ) {
	$headers = '';
	foreach ( $args['headers'] as $name => $value ) {
		$headers .= $name . ': ' . $value . "\r\n";
	}
	World::$requests[]    = array( $args['method'], $url, $args['body'] ?? null );
	$http_response_header = array();
	$context              = stream_context_create(
		array(
			'http' => array(
				'method'          => $args['method'],
				'header'          => $headers,
				'content'         => $args['body'] ?? '',
				'timeout'         => $args['timeout'],
				'follow_location' => $args['redirection'] > 0 ? 1 : 0,
				'ignore_errors'   => true,
			),
		)
	);
	$body = @file_get_contents( $url, false, $context );
	if ( false === $body || array() === $http_response_header ) {
		return new WP_Error( 'The service cannot be reached.' );
	}
	preg_match( '/^HTTP\/\S+ (\d+)/', array_shift( $http_response_header ), $status );
	$received = array();
	foreach ( $http_response_header as $line ) {
		list( $name, $value )              = explode( ':', $line, 2 );
		$received[ strtolower( $name ) ] = trim( $value );
	}
	return array(
		'status'  => (int) $status[1],
		'headers' => $received,
		'body'    => $body,
	);
}
function is_wp_error( $thing ) {
	return $thing instanceof WP_Error;
}
function wp_remote_retrieve_header( $response, $name ) {
	return $response['headers'][ $name ] ?? '';
}
function wp_remote_retrieve_response_code( $response ) {
	return $response['status'];
}
function wp_remote_retrieve_body( $response ) {
	return $response['body'];
}

function esc_html( $text ) {
	return htmlspecialchars( (string) $text, ENT_QUOTES, 'UTF-8' );
}
function esc_attr( $text ) {
	return esc_html( $text );
}
function esc_url_raw( $url, $protocols ) {
	// As WordPress does it: what has no scheme gets one.
	$url = false === strpos( $url, ':' ) && '' !== $url ? 'http://' . $url : $url;
	return in_array( strtolower( (string) parse_url( $url, PHP_URL_SCHEME ) ), $protocols, true ) ? $url : '';
}
function esc_url( $url ) {
	return esc_html( esc_url_raw( $url, array( 'http', 'https' ) ) );
}
function wp_parse_url( $url, $part ) {
	return parse_url( $url, $part );
}
function sanitize_text_field( $text ) {
	return trim( preg_replace( '/[\r\n\t ]+/', ' ', strip_tags( $text ) ) );
}
function sanitize_key( $key ) {
	return preg_replace( '/[^a-z0-9_\-]/', '', strtolower( $key ) );
}
function wp_strip_all_tags( $text ) {
	return trim( strip_tags( preg_replace( '@<(script|style)[^>]*?>.*?</\\1>@si', '', $text ) ) );
}
if ( ! function_exists( 'mb_substr' ) ) {
	function mb_substr( $text, $start, $length ) {
		preg_match_all( '/./us', $text, $letters );
		return implode( '', array_slice( $letters[0], $start, $length ) );
	}
}
function __( $text, $domain ) {
	return $text;
}
function esc_html__( $text, $domain ) {
	return esc_html( $text );
}
function _n( $one, $many, $count, $domain ) {
	return 1 === $count ? $one : $many;
}
function wp_date( $format, $time ) {
	return gmdate( $format, $time );
}
function get_bloginfo( $name ) {
	return 'جريدة المرفأ &amp; الميناء';
}
function get_user_locale() {
	return World::$locale;
}
function is_multisite() {
	return false;
}
function current_user_can( $capability ) {
	return in_array( $capability, World::$can, true );
}
function admin_url( $path ) {
	return 'https://www.jarida.example/wp-admin/' . $path;
}
function wp_nonce_field( $action ) {
	echo '<input type="hidden" name="_wpnonce" value="nonce-of-' . esc_attr( $action ) . '">';
}
function check_admin_referer( $action ) {
	if ( 'nonce-of-' . $action !== ( $_REQUEST['_wpnonce'] ?? '' ) ) {
		throw new RuntimeException( 'the nonce is wrong' );
	}
}
function wp_die( $message, $title, $args ) {
	throw new RuntimeException( 'wp_die ' . $args['response'] );
}
function submit_button() {
	echo '<button>Save</button>';
}
