import { RemixBrowser } from '@remix-run/react'
import { hydrateRoot } from 'react-dom/client'

// Loaded only by pages that say `handle = { hydrate: true }`; see root.tsx.
hydrateRoot(document, <RemixBrowser />)
