import { Icon } from '~/ui/icon'
import type { ViewProps } from '../block'
import { BlockFold } from '../block-fold'
import type { videoRules } from './schema'

/** A link outwards that says what it costs; nothing is embedded, fetched or played here. */
export function VideoView({
  judul,
  tautan,
  ukuran,
  lama,
  children,
}: ViewProps<typeof videoRules.attributes>) {
  return (
    <div className="block block-video">
      <p className="block-kicker">
        <Icon name="play" /> Video
      </p>
      <p className="block-video-title">
        <a href={tautan}>{judul}</a>
      </p>
      <p className="block-video-facts">
        {lama} · {ukuran} · terbuka di {new URL(tautan).hostname}
      </p>
      <BlockFold summary="Baca transkripnya">{children}</BlockFold>
    </div>
  )
}
