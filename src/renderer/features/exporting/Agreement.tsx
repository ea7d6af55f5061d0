import type { Translate } from '#shared/i18n.ts'
import styles from './Print.module.css'

/** Who puts a name under a plan. */
const signers = ['management', 'workingGroup', 'facilitator'] as const

/** A page on which people say that they agree, with room for their names. */
export function Agreement({ t }: { readonly t: Translate }) {
  return (
    <section className={styles.agreement}>
      <h2>{t('document.agree')}</h2>
      <p>{t('document.agree.about')}</p>
      {signers.map((signer) => (
        <section key={signer} className={styles.signer}>
          <h3>{t(`document.agree.${signer}`)}</h3>
          <dl>
            {(['name', 'date', 'signature'] as const).map((blank) => (
              <div key={blank} data-blank={blank}>
                <dt>{t(`document.agree.${blank}`)}</dt>
                <dd />
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  )
}
