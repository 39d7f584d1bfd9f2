import { initAll } from './govuk-6.6.0.js'
import './stay-1.js'

initAll()
