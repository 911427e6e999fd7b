<?php
/** Runs the plugin for a test: a command a line comes in as JSON, an answer a line goes out. */

require __DIR__ . '/wordpress.php';
require __DIR__ . '/../../integrations/wordpress/counterclaim.php';

// What WordPress does to a text before it is shown, as far as it matters here: blocks lose their comments, shortcodes run.
add_filter(
	'the_content',
	function ( $content ) {
		$content = preg_replace( '/<!-- \/?wp:.*?-->\n?/s', '', $content );
		return preg_replace( '/\[pull\](.*?)\[\/pull\]/s', '<blockquote>$1</blockquote>', $content );
	}
);

function shown( callable $show ): string {
	ob_start();
	try {
		$show();
	} finally {
		$html = ob_get_clean();
	}
	return $html;
}

function answer_to( array $command ) {
	switch ( $command['do'] ) {
		case 'settings':
			return counterclaim_save_settings( $command['given'] );
		case 'submit':
			$_POST    = $command['post'];
			$_REQUEST = $command['post'];
			return counterclaim_handle_settings();
		case 'can':
			World::$can = $command['capabilities'];
			return true;
		case 'locale':
			World::$locale = $command['locale'];
			return true;
		case 'save':
			$post = World::$posts[ $command['post']['ID'] ] ?? new WP_Post();
			foreach ( $command['post'] as $name => $value ) {
				$post->$name = $value;
			}
			World::$posts[ $post->ID ] = $post;
			do_action( 'wp_after_insert_post', $post->ID, $post, true, null );
			return true;
		case 'delete':
			do_action( 'before_delete_post', $command['id'], World::$posts[ $command['id'] ] );
			unset( World::$posts[ $command['id'] ], World::$meta[ $command['id'] ] );
			return true;
		case 'schedule':
			return run_schedule( $command['ahead'] ?? 0 );
		case 'box':
			return shown(
				function () use ( $command ) {
					counterclaim_meta_box( World::$posts[ $command['id'] ] );
				}
			);
		case 'page':
			return shown( 'counterclaim_settings_page' );
		case 'notices':
			return shown(
				function () {
					do_action( 'admin_notices' );
				}
			);
		case 'markup':
			return counterclaim_alerts_markup( $command['alerts'], 'en' ) . counterclaim_claims_markup( $command['claims'], 'en' );
		case 'uninstall':
			do_action( 'deactivate' );
			do_action( 'uninstall' );
			return true;
		case 'state':
			return array(
				'options'  => (object) World::$options,
				'autoload' => (object) World::$autoload,
				'meta'     => (object) World::$meta,
				'events'   => array_map(
					function ( $event ) {
						return array( 'in' => $event['time'] - time() ) + $event;
					},
					World::$events
				),
				'requests' => World::$requests,
			);
	}
	throw new RuntimeException( 'no such command: ' . $command['do'] );
}

while ( false !== ( $line = fgets( STDIN ) ) ) {
	try {
		$answer = array( 'value' => answer_to( json_decode( $line, true, 512, JSON_THROW_ON_ERROR ) ) );
	} catch ( RuntimeException $error ) {
		$answer = array( 'error' => $error->getMessage() );
	}
	echo json_encode( $answer, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE ), "\n";
}
