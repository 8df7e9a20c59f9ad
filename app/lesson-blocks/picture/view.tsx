import type { ViewProps } from '../block'
import type { pictureRules } from './schema'

/** The compiler has replaced `berkas` by the address of the stored file and added its size in pixels. */
export function PictureView({
  berkas,
  alt,
  keterangan,
  lebar,
  tinggi,
}: ViewProps<typeof pictureRules.attributes> & { lebar?: string; tinggi?: string }) {
  return (
    <figure className="block block-picture">
      <img src={berkas} alt={alt} width={lebar} height={tinggi} loading="lazy" decoding="async" />
      {keterangan && <figcaption>{keterangan}</figcaption>}
    </figure>
  )
}
