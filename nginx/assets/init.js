import { initAll } from './govuk-6.6.0.js'
import './print-3.js'
import './stay-3.js'

initAll()
