'use client'
import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { MenuTrigger } from 'react-aria-components/Menu'
import type { CommentBody } from '@/core/threads/body'
import type { Comment } from '@/core/threads/thread'
import { Avatar } from '../ui/avatar'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { IconButton } from '../ui/icon-button'
import { Menu } from '../ui/menu'
import { MenuItem } from '../ui/menu-item'
import { RelativeTime } from '../ui/relative-time'
import { showUndo } from '../ui/toasts'
import { CommentBodyView } from './comment-body-view'
import { Composer, type ComposerAnswer } from './composer'
import { namesOf } from './name-of'
import { mayChange, mayRemove, type ThreadPeople } from './thread-people'

export interface CommentItemProps {
  readonly comment: Comment
  readonly people: ThreadPeople
  readonly onEdit: (comment: Comment, body: CommentBody) => ComposerAnswer | Promise<ComposerAnswer>
  readonly onDelete: (comment: Comment) => void
  /** With it a deletion is done at once and offers Undo; without it, it is asked first. */
  readonly onRestore?: ((comment: Comment) => void) | undefined
}

/** One comment with who wrote it and when. A deleted one keeps its place. */
export function CommentItem({ comment, people, onEdit, onDelete, onRestore }: CommentItemProps) {
  const { members, viewer } = people
  const nameOf = namesOf(members)
  const author = nameOf(comment.authorId)
  const [isEditing, setEditing] = useState(false)
  const [isAsking, setAsking] = useState(false)

  if (comment.deletedAt !== null) {
    return (
      <li id={`comment-${comment.id}`} className="py-1.5 pl-9 text-[0.8125rem] text-muted italic">
        A comment by <bdi>{author}</bdi> was deleted.
      </li>
    )
  }
  const remove = () => {
    onDelete(comment)
    if (onRestore) showUndo('Comment deleted', () => onRestore(comment))
  }
  const isChangeable = mayChange(people, comment)
  return (
    <li id={`comment-${comment.id}`} className="group flex scroll-mt-4 gap-2.5 py-1.5">
      <Avatar name={author} className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <div className="flex min-h-7 items-center gap-x-2 text-[0.8125rem]">
          <bdi className="truncate font-semibold">{author}</bdi>
          <span className="flex-1 whitespace-nowrap text-muted">
            <RelativeTime at={comment.createdAt} />
            {comment.editedAt === null ? null : (
              <span title={`${comment.editedAt.slice(0, 16).replace('T', ' ')} UTC`}> · edited</span>
            )}
          </span>
          {(isChangeable || mayRemove(people, comment)) && !isEditing ? (
            <MenuTrigger>
              <IconButton label={`What to do with the comment of ${author}`} size="sm" className="-my-1 text-muted">
                <Ellipsis aria-hidden className="size-4" />
              </IconButton>
              <Menu placement="bottom end">
                {isChangeable ? (
                  <MenuItem icon={<Pencil aria-hidden className="size-4" />} onAction={() => setEditing(true)}>
                    Edit
                  </MenuItem>
                ) : null}
                <MenuItem
                  isDanger
                  icon={<Trash2 aria-hidden className="size-4" />}
                  onAction={() => (onRestore ? remove() : setAsking(true))}
                >
                  Delete
                </MenuItem>
              </Menu>
            </MenuTrigger>
          ) : null}
        </div>
        {isEditing ? (
          <Composer
            draftKey={`${viewer.userId}:comment:${comment.id}`}
            label="Edit the comment"
            sendLabel="Save"
            members={members}
            initialBody={comment.body}
            autoFocus
            onCancel={() => setEditing(false)}
            onSend={async (body) => {
              const refusal = await onEdit(comment, body)
              if (typeof refusal === 'string') return refusal
              setEditing(false)
            }}
          />
        ) : (
          <CommentBodyView body={comment.body} nameOf={nameOf} />
        )}
      </div>
      {onRestore ? null : (
        <ConfirmDialog
          title="Delete this comment?"
          confirmLabel="Delete the comment"
          isDanger
          isOpen={isAsking}
          onOpenChange={setAsking}
          onConfirm={remove}
        >
          Its place in the discussion stays, its words go.
        </ConfirmDialog>
      )}
    </li>
  )
}
