import { DISTRICTS } from './districts'

/**
 * The city as a diagram: areas, three rivers over their borders, the equator. Everything it shows
 * stands in words in the list below it.
 */
export function DistrictDrawing() {
  return (
    <svg
      viewBox="0 0 336 316"
      role="img"
      aria-label="Bagan letak enam kecamatan di tepi tiga sungai. Keterangannya ada di daftar di bawah."
    >
      {DISTRICTS.map(({ name, outline }) => (
        <path key={name} className="map-land" d={outline} />
      ))}
      <path className="map-river map-river-wide" d="M-6 96C60 106 130 136 190 150" />
      <path className="map-river" d="M190 150C236 134 280 104 342 80" />
      <path className="map-river" d="M190 150C206 196 270 214 328 322" />
      <path className="map-equator" d="M0 58h336" />
      <g className="map-label">
        {DISTRICTS.map(({ name, label: [x, y] }) => (
          <text key={name} x={x} y={y}>
            {name}
          </text>
        ))}
      </g>
      <g className="map-name">
        <text x="24" y="50">
          Khatulistiwa, 0°
        </text>
        <text transform="translate(34 93) rotate(16)">Kapuas Besar</text>
        <text transform="translate(252 113) rotate(-26)">Landak</text>
        <text transform="translate(237 190) rotate(45)">Kapuas Kecil</text>
        <text x="276" y="44">
          U ↑
        </text>
      </g>
    </svg>
  )
}
