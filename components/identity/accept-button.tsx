'use client'
import { Button } from '../ui/button'
import { callApi } from '../http/call-api'
import { SendingForm } from './sending-form'
import { useSending } from './use-sending'
import { goAnew } from './go-anew'

/** Takes an invitation up as the one who is signed in, and goes to `path`. */
export function AcceptButton({ invitation, path }: { readonly invitation: string; readonly path: string }) {
  const sending = useSending(
    () => callApi('POST', `/invitations/${encodeURIComponent(invitation)}/accept`),
    () => {
      goAnew(path)
      return false
    },
  )
  return (
    <SendingForm sending={sending}>
      <div>
        <Button type="submit" look="primary" isPending={sending.isPending} autoFocus>
          Join the project
        </Button>
      </div>
    </SendingForm>
  )
}
