// Buttons that print the page, and everything unfolded on paper in browsers whose style sheets cannot do that.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

let folded = []
addEventListener('beforeprint', () => {
  folded = [...document.querySelectorAll('main details:not([open])')]
  for (const details of folded) details.open = true
})
addEventListener('afterprint', () => {
  for (const details of folded) details.open = false
})
