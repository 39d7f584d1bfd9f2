import { initAll } from './govuk-6.6.0.js'
import './print-1.js'
import './stay-1.js'

initAll()
