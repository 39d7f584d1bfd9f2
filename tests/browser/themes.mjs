// A handful of pages in a council's look, held to what run.mjs holds ours to: axe at both widths, no message of the
// content security policy, no sideways scrolling.
//
//   node themes.mjs SITE NAME [--shots DIRECTORY]
import { mkdirSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { AxeBuilder } from '@axe-core/playwright'

const [site, name] = process.argv.slice(2)
const shots = process.argv.includes('--shots') ? process.argv[process.argv.indexOf('--shots') + 1] : undefined
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const visits = [
  { pages: ['/', '/sign-in', '/systems/2', '/nowhere'] },
  { email: 'broker@kent.example', pages: ['/', '/referrals', '/referrals/new', '/providers', '/providers/1'] },
  { email: 'admin@dps.example', pages: ['/tokens', '/tokens/new', '/models'] }
]

const chrome = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync']
})
let flaws = 0
let at = ''
const fail = what => { flaws++; console.log(`${name} ${at}: ${what}`) }

async function signIn(page, email) {
  await page.goto(`${site}/sign-in`)
  await page.fill('[name=email]', email)
  await page.fill('[name=password]', 'correct horse battery')
  await page.click('main button[type=submit]:not([aria-controls])')
  if (page.url().endsWith('/sign-in')) throw new Error(`${email} cannot sign in`)
}

async function look(page, path, width) {
  at = `${path} at ${width}`
  await page.setViewportSize({ width, height: 900 })
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  for (const { id, help, nodes } of violations)
    fail(`${id}: ${help}: ${nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')}`)
  const [wide, room, pictures] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth,
    [...document.images].filter(image => !image.naturalWidth).map(image => image.src)])
  if (wide > room) fail(`scrolls sideways: ${wide} of ${room}`)
  for (const picture of pictures) fail(`no picture: ${picture}`)
  if (shots) await page.screenshot({ path: `${shots}/${name}${path === '/' ? '-home' : path.replaceAll('/', '-')}-${width}.png`, fullPage: true })
}

if (shots) mkdirSync(shots, { recursive: true })
for (const { email, pages } of visits) {
  const context = await chrome.newContext()
  const page = await context.newPage()
  page.on('console', message => {
    if (message.type() === 'error' && !/status of (4|5)\d\d/.test(message.text())) fail(message.text())
  })
  if (email) await signIn(page, email)
  for (const path of pages) {
    at = path
    await page.goto(site + path)
    if (!(await page.locator('link[href*="/look/theme.css"]').count())) fail('is not in this look')
    for (const width of [1280, 390]) await look(page, email && path === '/' ? `/${email.split('@')[0]}` : path, width)
  }
  await context.close()
}
await chrome.close()
console.log(`${visits.flatMap(visit => visit.pages).length} pages in the look ${name}: ${flaws} flaws`)
process.exit(flaws ? 1 : 0)
