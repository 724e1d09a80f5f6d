import { Placeholder } from '@tiptap/extensions'
import { Mention } from '@tiptap/extension-mention'
import { StarterKit } from '@tiptap/starter-kit'
import type { SuggestionOptions } from '@tiptap/suggestion'
import { isUuid, type UserId } from '@/core/ids'
import type { Member } from '@/core/projects/project'
import type { NameOf } from '@/core/threads/body-text'
import { isHref } from '@/core/text/href'
import { mentionLook } from './body-look'

export interface ComposerExtensionOptions {
  readonly placeholder: () => string
  readonly nameOf: NameOf
  /** People whose name fits what was typed after @. */
  readonly find: (typed: string) => Member[]
  readonly render: NonNullable<SuggestionOptions<Member, { id: UserId }>['render']>
}

/** The editor's schema: that of `CommentBody` and nothing more. */
export function composerExtensions({ placeholder, nameOf, find, render }: ComposerExtensionOptions) {
  return [
    StarterKit.configure({
      code: false,
      codeBlock: false,
      heading: false,
      horizontalRule: false,
      strike: false,
      underline: false,
      gapcursor: false,
      trailingNode: false,
      link: {
        openOnClick: false,
        defaultProtocol: 'https',
        protocols: ['http', 'https', 'mailto'],
        HTMLAttributes: { target: null, rel: 'noopener nofollow' },
        // What is found in text has no scheme yet; what is stored always has one.
        isAllowedUri: (url) => isHref(url) || isHref(`https://${url}`),
      },
    }),
    Placeholder.configure({ placeholder }),
    Mention.extend({
      addAttributes: () => ({ id: mentionId }),
      // What looks like a mention of nobody is pasted as its words.
      parseHTML: () => [
        { tag: 'span[data-type="mention"]', getAttrs: (span) => (isUuid(span.getAttribute('data-id')) ? null : false) },
      ],
    }).configure({
      HTMLAttributes: { class: mentionLook },
      renderText: ({ node }) => `@${nameOfNode(node, nameOf)}`,
      renderHTML: ({ options, node }) => ['span', options.HTMLAttributes, `@${nameOfNode(node, nameOf)}`],
      suggestion: {
        char: '@',
        items: ({ query }) => find(query),
        render,
        command: ({ editor, range, props }) => {
          editor
            .chain()
            .focus()
            .insertContentAt(range, [
              { type: 'mention', attrs: { id: props.id } },
              { type: 'text', text: ' ' },
            ])
            .run()
        },
      },
    }),
  ]
}

const mentionId = {
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute('data-id'),
  renderHTML: (attributes: Record<string, unknown>) => ({ 'data-id': attributes['id'] }),
}

function nameOfNode(node: { readonly attrs: Readonly<Record<string, unknown>> }, nameOf: NameOf): string {
  const id = node.attrs['id']
  return isUuid(id) ? nameOf(id as UserId) : 'former member'
}
