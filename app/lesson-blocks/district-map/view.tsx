import type { ViewProps } from '../block'
import { DISTRICTS } from './districts'
import { DistrictDrawing } from './drawing'
import type { districtMapRules } from './schema'

export function DistrictMapView({ keterangan }: ViewProps<typeof districtMapRules.attributes>) {
  return (
    <figure className="block block-map">
      <DistrictDrawing />
      <figcaption>
        {keterangan} Bagan ini tidak berskala dan bukan rujukan untuk batas wilayah.
      </figcaption>
      <dl className="map-list">
        {DISTRICTS.map(({ name, place, wards }) => (
          <div key={name}>
            <dt>Pontianak {name}</dt>
            <dd>
              Letaknya {place}. Kelurahan: {wards.join(', ')}.
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  )
}
