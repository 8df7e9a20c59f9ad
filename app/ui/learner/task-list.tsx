import { LinkButton } from '../button'
import { Icon } from '../icon'
import { Unbroken } from '../unbroken'
import { PartsBar, type PartState } from './lesson-bar'

export type TaskState = 'done' | 'running' | 'todo' | 'optional'

export interface Task {
  id: string
  title: string
  state: TaskState
  /** Kind, minutes and size: "Materi, 8 menit · 21 KB"; for a finished task what was recorded. */
  meta: string
  /** Where the task is done; null when it cannot be opened here. */
  href: string | null
  /** The next step opens in place and carries the only filled button of the screen. */
  next?: {
    /** "Lanjutkan belajar" */
    action: string
    parts?: readonly PartState[]
    /** "Jawaban tersimpan pukul 06.58 WIB." */
    saved?: string
  }
}

const STATE_WORDS: Record<TaskState, string> = {
  done: 'Selesai',
  running: 'Sedang berjalan',
  todo: 'Belum dikerjakan',
  optional: 'Pilihan',
}

/** The tasks of a day in the order they are required. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="overflow-hidden rounded-xl border border-line bg-surface">
      {tasks.map((task) =>
        task.next ? (
          <NextTask key={task.id} task={task} next={task.next} />
        ) : (
          <PlainTask key={task.id} task={task} />
        ),
      )}
    </ul>
  )
}

function PlainTask({ task }: { task: Task }) {
  const body = (
    <>
      <TaskGlyph state={task.state} />
      <span className="min-w-0 grow">
        <span
          className={`block ${task.state === 'done' ? 'font-medium text-ink-2' : 'font-semibold'}`}
        >
          <Unbroken text={task.title} />
        </span>
        <span className="block text-sm text-ink-2">{task.meta}</span>
      </span>
    </>
  )
  return (
    <li className="task">
      {task.href ? (
        <a href={task.href} className="task-row">
          {body}
          <Icon name="chevron" className="mt-0.5 text-ink-3" />
        </a>
      ) : (
        <div className="task-row">{body}</div>
      )}
    </li>
  )
}

function NextTask({ task, next }: { task: Task; next: NonNullable<Task['next']> }) {
  return (
    <li className="task task-next">
      <div className="flex gap-4">
        <TaskGlyph state={task.state} />
        <div className="min-w-0">
          <h3 className="text-xl tracking-tight">
            <Unbroken text={task.title} />
          </h3>
          <p className="mt-0.5 text-sm text-ink-2">{task.meta}</p>
        </div>
      </div>
      {next.parts && <PartsBar parts={next.parts} />}
      {task.href && (
        <LinkButton to={task.href} icon="gill" wide>
          {next.action}
        </LinkButton>
      )}
      {next.saved && (
        <p className="flex gap-2 text-sm text-ink-2">
          <Icon name="cloud" className="text-river" /> {next.saved}
        </p>
      )}
    </li>
  )
}

/** Full circle with a tick, half circle, empty circle, dashed circle: the form says the state. */
export function TaskGlyph({ state }: { state: TaskState }) {
  return (
    <span className={`glyph glyph-${state}`}>
      <span className="sr-only">{STATE_WORDS[state]}: </span>
      {state === 'done' && <Icon name="check" />}
    </span>
  )
}
