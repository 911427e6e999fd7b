import htm from 'htm'
import { type ComponentChild, h, type VNode } from 'preact'

/**
 * Markup as a tagged template: `html\`<p class="x">${text}</p>\``. Values are text or elements, never markup, so nothing
 * that an article says can become an element.
 */
export const html: (strings: TemplateStringsArray, ...values: unknown[]) => VNode = htm.bind(
  h as (type: unknown, props: unknown, ...children: unknown[]) => VNode,
) as (strings: TemplateStringsArray, ...values: unknown[]) => VNode

/** What a component hands back. */
export type Rendered = ComponentChild
