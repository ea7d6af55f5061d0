/** What somebody can choose for a display: how much it shows at once, or that the screen decides. */
export const densityChoices = ['auto', 'class', 'desk'] as const
export type DensityChoice = (typeof densityChoices)[number]

/** How much is shown at once: letters for the back row, or those of a desk. */
export type Density = Exclude<DensityChoice, 'auto'>

/** The sorts of screen that ask for a density of their own. */
export type ScreenSort = 'session' | 'plan' | 'other'

/**
 * The density of a screen. Unless one was chosen, what the group looks at is for the class, and what is worked on by one
 * person for the desk: the jaarplan, and a session as soon as the group has a screen of its own.
 */
export function densityOf(choice: DensityChoice, screen: ScreenSort, hasSecondScreen: boolean): Density {
  if (choice !== 'auto') return choice
  switch (screen) {
    case 'plan':
      return 'desk'
    case 'session':
      return hasSecondScreen ? 'desk' : 'class'
    case 'other':
      return 'class'
  }
}
