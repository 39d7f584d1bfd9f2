// Asks, two minutes before doing nothing would end the session, whether to stay signed in. The page says the time in
// words as well, and what is typed is kept in any case: without this script nothing is lost.
const line = document.getElementById('session-ends')
const EARLY = 120
let ends = 0
let dialog
let ticking
const channel = 'BroadcastChannel' in window ? new BroadcastChannel('dps-session') : undefined

const left = () => Math.max(0, Math.round((ends - Date.now()) / 1000))
const clock = time => new Date(time).toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: 'Europe/London' })
  .replace(':', '.').replace(/\s/, '')
const words = seconds => seconds > 90 ? '2 minutes' : seconds > 30 ? '1 minute' : 'less than 30 seconds'

function add (parent, name, className, text) {
  const element = parent.appendChild(document.createElement(name))
  element.className = className
  element.textContent = text
  return element
}

function build () {
  dialog = document.body.appendChild(document.createElement('dialog'))
  dialog.className = 'dps-stay'
  dialog.setAttribute('aria-labelledby', 'stay-title')
  dialog.setAttribute('aria-describedby', 'stay-left')
  const title = add(dialog, 'h2', 'govuk-heading-m', 'You are about to be signed out')
  title.id = 'stay-title'
  const text = add(dialog, 'p', 'govuk-body', '')
  text.id = 'stay-left'
  text.setAttribute('role', 'status')
  add(dialog, 'p', 'govuk-body', 'What you have typed is kept and shown again when you sign in.')
  const button = add(dialog, 'button', 'govuk-button', 'Stay signed in')
  button.type = 'button'
  button.addEventListener('click', stay)
  dialog.addEventListener('cancel', event => { event.preventDefault(); stay() })
}

function say (text) {
  const place = document.getElementById('stay-left')
  if (place.textContent !== text) place.textContent = text // so that it is read out only when it changes
}

function show () {
  if (!dialog) build()
  say(`You will be signed out in ${words(left())}.`)
  if (!dialog.open) dialog.showModal() // takes the focus, and gives it back when it closes
}

function over () {
  clearInterval(ticking)
  show()
  dialog.querySelector('h2').textContent = 'You have been signed out'
  say('Close this, and press the button of the page when you are ready. You will be asked to sign in, and then see what you typed.')
  const button = dialog.querySelector('button')
  button.textContent = 'Close'
  button.removeEventListener('click', stay)
  button.addEventListener('click', () => dialog.close())
}

function tick () {
  if (left() === 0) over()
  else if (left() <= EARLY) show()
}

function begin (seconds) {
  ends = Date.now() + seconds * 1000
  dialog?.close()
}

async function stay () {
  try {
    const reply = await fetch(line.dataset.stay, { method: 'POST', body: new URLSearchParams({ csrf: line.dataset.csrf }) })
    if (!reply.ok || reply.redirected) return over()
    const seconds = Number(await reply.text())
    begin(seconds)
    channel?.postMessage(seconds)
    line.textContent = `You will be signed out at ${clock(ends)} if you do nothing. What you have typed is kept if that happens.`
  } catch {
    say('The service cannot be reached just now. What you typed is still on this page.')
  }
}

if (line) {
  begin(Number(line.dataset.seconds))
  channel?.postMessage(Number(line.dataset.seconds)) // another tab was used: all of them stay
  if (channel) channel.onmessage = event => { if (event.data * 1000 + Date.now() > ends) begin(event.data) }
  ticking = setInterval(tick, 1000)
}
