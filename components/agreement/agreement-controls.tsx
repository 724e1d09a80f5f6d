'use client'
import { agreementScopes, agreementUnits, type AgreementQuery, usualAgreement } from '@/core/agreement/agreement-query'
import { nodeOf, type Codebook } from '@/core/codebook/tree'
import type { ArticleId, UserId } from '@/core/ids'
import { ChoiceFilter, type Choice } from '../excerpts/choice-filter'
import { Button } from '../ui/button'
import { CategoryChip } from '../ui/category-chip'
import { FilterChip, RemoveFilterButton } from '../ui/filter-chip'
import { Option } from '../ui/option'
import { Select } from '../ui/select'
import { Switch } from '../ui/switch'
import type { AgreementNames } from './agreement-names'
import { isNarrowedDashboard, layersOf, shownLayers, type DashboardQuery } from './dashboard-query'
import { layerChoices, scopeChoices, unitChoices } from './layer-words'
import { Segments } from './segments'

export interface AgreementControlsProps {
  readonly query: DashboardQuery
  readonly onChange: (query: DashboardQuery) => void
  readonly codebook: Codebook
  readonly names: AgreementNames
  /** Empty leaves the filter by analysts out: who is who is not to be known. */
  readonly people: readonly Choice<UserId>[]
  readonly articles: readonly Choice<ArticleId>[]
}

/** What is compared and how. Every change is told at once; the address keeps it. */
export function AgreementControls(props: AgreementControlsProps) {
  const { query, onChange, codebook, names, people, articles } = props
  const { asked } = query
  const ask = (part: Partial<AgreementQuery>) => onChange({ ...query, asked: { ...asked, ...part } })
  const hasInterval = asked.resamples > 0
  return (
    <section aria-label="What is compared" className="flex flex-col gap-4 border-y py-4">
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2 xl:grid-cols-[auto_minmax(0,1fr)_auto_minmax(0,1fr)]">
        <div className="max-w-80">
          <Segments
            label="Coding"
            choices={shownLayers.map((id) => ({ id, label: layerChoices[id].label }))}
            chosen={query.layer}
            onChange={(layer) =>
              onChange({ ...query, layer, asked: { ...asked, layer: layersOf(layer).at(-1) ?? 'now' } })
            }
            means={layerChoices[query.layer].means}
          />
        </div>
        <Select
          label="Compared one by one"
          description={unitChoices[asked.unit].means}
          className="max-w-80"
          value={asked.unit}
          onChange={(key) => ask({ unit: agreementUnits.find((unit) => unit === key) ?? usualAgreement.unit })}
        >
          {agreementUnits.map((unit) => (
            <Option key={unit} id={unit}>
              {unitChoices[unit].label}
            </Option>
          ))}
        </Select>
        <div className="max-w-80">
          <Segments
            label="Which text"
            choices={agreementScopes.map((id) => ({ id, label: scopeChoices[id].label }))}
            chosen={asked.scope}
            onChange={(scope) => ask({ scope })}
            means={scopeChoices[asked.scope].means}
          />
        </div>
        <div className="flex max-w-80 flex-col gap-1.5">
          <span className="text-[0.8125rem] font-medium">How sure</span>
          <Switch
            className="min-h-9 justify-center"
            isSelected={hasInterval}
            onChange={(isOn) => ask({ resamples: isOn ? usualAgreement.resamples : 0 })}
          >
            95 % intervals
          </Switch>
          <p className="text-[0.8125rem] text-pretty text-muted">
            The range a figure would probably fall in with other text like this.
          </p>
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <ChoiceFilter
          label="Articles"
          choices={articles}
          chosen={asked.articleIds}
          onChange={(articleIds) => ask({ articleIds })}
        />
        <ChoiceFilter
          label="Categories"
          choices={codebook.order.map(({ category: { id } }) => ({ id, name: names.ofCategory(id) }))}
          chosen={asked.categoryIds}
          onChange={(categoryIds) => ask({ categoryIds })}
        />
        {people.length === 0 ? null : (
          <ChoiceFilter
            label="Analysts"
            choices={people}
            chosen={asked.coderIds}
            onChange={(coderIds) => ask({ coderIds })}
          />
        )}
        {isNarrowedDashboard(query) ? (
          <ul aria-label="Chosen filters" className="flex flex-wrap items-center gap-1.5">
            {asked.articleIds.map((id) => (
              <FilterChip
                key={id}
                name={`in ${names.ofArticle(id)}`}
                onRemove={() => ask({ articleIds: asked.articleIds.filter((each) => each !== id) })}
              />
            ))}
            {asked.categoryIds.map((id) => (
              <li key={id}>
                <CategoryChip
                  colour={nodeOf(codebook, id)?.category.colour ?? 'graphite'}
                  name={names.ofCategory(id)}
                  action={
                    <RemoveFilterButton
                      name={names.ofCategory(id)}
                      onRemove={() => ask({ categoryIds: asked.categoryIds.filter((each) => each !== id) })}
                    />
                  }
                />
              </li>
            ))}
            {asked.coderIds.map((id) => (
              <FilterChip
                key={id}
                name={`by ${names.ofCoder(id)}`}
                onRemove={() => ask({ coderIds: asked.coderIds.filter((each) => each !== id) })}
              />
            ))}
            <li>
              <Button
                size="sm"
                look="plain"
                className="text-muted"
                onPress={() => ask({ articleIds: [], categoryIds: [], coderIds: [] })}
              >
                Clear all
              </Button>
            </li>
          </ul>
        ) : null}
      </div>
    </section>
  )
}
