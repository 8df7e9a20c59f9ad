import type { ReactNode } from 'react'
import { LessonBar, type LessonBarProps } from '../learner/lesson-bar'
import { OneTimeNotice, SkipLink } from './frame'

/** The frame of a lesson part: nothing but the bar and the text. */
export function LessonShell({ children, ...bar }: LessonBarProps & { children: ReactNode }) {
  return (
    <>
      <SkipLink />
      <LessonBar {...bar} />
      <main id="isi" className="column pt-5 pb-12">
        <OneTimeNotice />
        {children}
      </main>
    </>
  )
}
