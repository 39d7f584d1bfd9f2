import { initAll } from './govuk-6.6.0.js'
import './print-2.js'
import './stay-2.js'

initAll()
