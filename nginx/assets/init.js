import { initAll } from './govuk-6.6.0.js'

initAll()
