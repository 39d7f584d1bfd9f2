// Says that scripts run, before anything is drawn; GOV.UK Frontend asks for these words.
document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '')
