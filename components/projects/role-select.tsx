'use client'
import { type Role, isRole } from '@/core/rights'
import { Option } from '../ui/option'
import { Select } from '../ui/select'
import { roleWords, rolesDown } from './roles'

export interface RoleSelectProps {
  /** In sight above it, or `aria-label` alone. */
  readonly label?: string
  readonly 'aria-label'?: string
  readonly role: Role
  readonly onChange: (role: Role) => void
  readonly isDisabled?: boolean
  readonly className?: string
}

/** A choice of the four roles, each with what it may do. */
export function RoleSelect({ role, onChange, ...rest }: RoleSelectProps) {
  return (
    <Select
      {...rest}
      value={role}
      onChange={(key) => {
        if (isRole(key)) onChange(key)
      }}
    >
      {rolesDown.map((each) => (
        <Option key={each} id={each} textValue={each} description={roleWords[each]}>
          {each}
        </Option>
      ))}
    </Select>
  )
}
