<?xml version="1.0" encoding="utf-8"?>
<!--
  Facts in rows, as GOV.UK Frontend draws them; tests/components holds each to the package's own examples.
  Values, hints and bodies may hold markup, so a value of the model is given as select="string(…)"; names of things are plain.

  table          id, caption, look (hidden: caption for screen readers only; small), wide (scrolls sideways), head, body, foot:
                 rows of plain <th> and <td>, which take their look from the table; numbers have class dps-number
  summary-list   rows (of "summary"), class
  summary        a row: key, value, href and what of a link to change it, or actions (of "summary-action"); beside: other rows
                 of the list have links, so this one keeps their column free
  summary-card   title, level, actions, action-list (more than one action), body
  summary-action href, text, what, card
  task-list      items (of "task"), class
  task           id, href, label, hint, state (done, doing, todo, wrong, later) or status (words or a tag of another kind)
  tabs           title, items (of "tab"), panels (of "tab-panel"), id
  tab            id of its panel, label, first
  tab-panel      id, first, body
  pagination     previous, next (of "page-step"), items (of "page-item"), block (there are no items)
  page-step      href, rel (prev, next), text, label, block
  page-item      href, number, current; without href: pages left out
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template name="table">
    <xsl:param name="id"/>
    <xsl:param name="caption"/>
    <xsl:param name="look"/>
    <xsl:param name="wide"/>
    <xsl:param name="class">dps-dense</xsl:param>
    <xsl:param name="head"/>
    <xsl:param name="body"/>
    <xsl:param name="foot"/>
    <xsl:variable name="table">
      <table class="{normalize-space(concat('govuk-table ', $class))}">
        <xsl:if test="string($caption)">
          <caption>
            <xsl:if test="string($id)"><xsl:attribute name="id"><xsl:value-of select="$id"/></xsl:attribute></xsl:if>
            <xsl:attribute name="class">
              <xsl:text>govuk-table__caption</xsl:text>
              <xsl:choose>
                <xsl:when test="$look = 'hidden'"> govuk-visually-hidden</xsl:when>
                <xsl:when test="$look = 'small'"> govuk-table__caption--s</xsl:when>
                <xsl:when test="$look = 'plain'"/>
                <xsl:otherwise> govuk-table__caption--m</xsl:otherwise>
              </xsl:choose>
            </xsl:attribute>
            <xsl:value-of select="$caption"/>
          </caption>
        </xsl:if>
        <xsl:if test="string($head)"><thead><xsl:copy-of select="$head"/></thead></xsl:if>
        <tbody><xsl:copy-of select="$body"/></tbody>
        <xsl:if test="string($foot)"><tfoot><xsl:copy-of select="$foot"/></tfoot></xsl:if>
      </table>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$wide">
        <section class="dps-scroll" tabindex="0" aria-labelledby="{$id}"><xsl:copy-of select="$table"/></section>
      </xsl:when>
      <xsl:otherwise><xsl:copy-of select="$table"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ============ summary lists ============ -->

  <xsl:template name="summary-list">
    <xsl:param name="rows"/>
    <xsl:param name="class"/>
    <dl class="{normalize-space(concat('govuk-summary-list ', $class))}"><xsl:copy-of select="$rows"/></dl>
  </xsl:template>

  <xsl:template name="summary">
    <xsl:param name="key"/>
    <xsl:param name="value"/>
    <xsl:param name="href"/>
    <xsl:param name="act">Change</xsl:param>
    <xsl:param name="what" select="$key"/>
    <xsl:param name="actions"/>
    <xsl:param name="action-list"/>
    <xsl:param name="beside"/>
    <xsl:param name="class"/>
    <xsl:variable name="links">
      <xsl:copy-of select="$actions"/>
      <xsl:if test="string($href)">
        <xsl:call-template name="summary-action">
          <xsl:with-param name="href" select="$href"/>
          <xsl:with-param name="text" select="$act"/>
          <xsl:with-param name="what" select="$what"/>
        </xsl:call-template>
      </xsl:if>
    </xsl:variable>
    <div>
      <xsl:attribute name="class">
        <xsl:text>govuk-summary-list__row</xsl:text>
        <xsl:if test="$beside and not(string($links))"> govuk-summary-list__row--no-actions</xsl:if>
        <xsl:if test="string($class)"><xsl:value-of select="concat(' ', $class)"/></xsl:if>
      </xsl:attribute>
      <dt class="govuk-summary-list__key"><xsl:value-of select="$key"/></dt>
      <dd class="govuk-summary-list__value"><xsl:copy-of select="$value"/></dd>
      <xsl:if test="string($links)">
        <dd class="govuk-summary-list__actions">
          <xsl:choose>
            <xsl:when test="$action-list"><ul class="govuk-summary-list__actions-list"><xsl:copy-of select="$links"/></ul></xsl:when>
            <xsl:otherwise><xsl:copy-of select="$links"/></xsl:otherwise>
          </xsl:choose>
        </dd>
      </xsl:if>
    </div>
  </xsl:template>

  <!-- What it acts on is for those who hear links without their rows. of: list or card, where there are several. -->
  <xsl:template name="summary-action">
    <xsl:param name="href"/>
    <xsl:param name="text">Change</xsl:param>
    <xsl:param name="what"/>
    <xsl:param name="card"/>
    <xsl:param name="of"/>
    <xsl:variable name="link">
      <a class="govuk-link" href="{$href}">
        <xsl:value-of select="$text"/>
        <xsl:if test="string($what) or string($card)">
          <span class="govuk-visually-hidden">
            <xsl:if test="string($what)"><xsl:value-of select="concat(' ', $what)"/></xsl:if>
            <xsl:if test="string($card)"><xsl:value-of select="concat(' (', $card, ')')"/></xsl:if>
          </span>
        </xsl:if>
      </a>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$of = 'list'"><li class="govuk-summary-list__actions-list-item"><xsl:copy-of select="$link"/></li></xsl:when>
      <xsl:when test="$of = 'card'"><li class="govuk-summary-card__action"><xsl:copy-of select="$link"/></li></xsl:when>
      <xsl:otherwise><xsl:copy-of select="$link"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="summary-card">
    <xsl:param name="title"/>
    <xsl:param name="level">2</xsl:param>
    <xsl:param name="actions"/>
    <xsl:param name="action-list"/>
    <xsl:param name="class"/>
    <xsl:param name="body"/>
    <div class="{normalize-space(concat('govuk-summary-card ', $class))}">
      <div class="govuk-summary-card__title-wrapper">
        <xsl:if test="string($title)">
          <xsl:element name="h{$level}">
            <xsl:attribute name="class">govuk-summary-card__title</xsl:attribute>
            <xsl:copy-of select="$title"/>
          </xsl:element>
        </xsl:if>
        <xsl:choose>
          <xsl:when test="not(string($actions))"/>
          <xsl:when test="$action-list"><ul class="govuk-summary-card__actions"><xsl:copy-of select="$actions"/></ul></xsl:when>
          <xsl:otherwise><div class="govuk-summary-card__actions"><xsl:copy-of select="$actions"/></div></xsl:otherwise>
        </xsl:choose>
      </div>
      <div class="govuk-summary-card__content"><xsl:copy-of select="$body"/></div>
    </div>
  </xsl:template>

  <!-- ============ task lists ============ -->

  <xsl:template name="task-list">
    <xsl:param name="items"/>
    <xsl:param name="class"/>
    <ul class="{normalize-space(concat('govuk-task-list ', $class))}"><xsl:copy-of select="$items"/></ul>
  </xsl:template>

  <!-- What is to come later has nothing to follow yet. -->
  <xsl:template name="task">
    <xsl:param name="id"/>
    <xsl:param name="href"/>
    <xsl:param name="label"/>
    <xsl:param name="hint"/>
    <xsl:param name="state"/>
    <xsl:param name="status"/>
    <xsl:param name="class"/>
    <xsl:variable name="open" select="string($href) and $state != 'later'"/>
    <li>
      <xsl:attribute name="class">
        <xsl:text>govuk-task-list__item</xsl:text>
        <xsl:if test="$open"> govuk-task-list__item--with-link</xsl:if>
        <xsl:if test="string($class)"><xsl:value-of select="concat(' ', $class)"/></xsl:if>
      </xsl:attribute>
      <div class="govuk-task-list__name-and-hint">
        <xsl:choose>
          <xsl:when test="$open">
            <a class="govuk-link govuk-task-list__link" href="{$href}">
              <xsl:attribute name="aria-describedby">
                <xsl:if test="string($hint)"><xsl:value-of select="$id"/>-hint<xsl:text> </xsl:text></xsl:if>
                <xsl:value-of select="$id"/>-status</xsl:attribute>
              <xsl:value-of select="$label"/>
            </a>
          </xsl:when>
          <xsl:otherwise><div><xsl:value-of select="$label"/></div></xsl:otherwise>
        </xsl:choose>
        <xsl:if test="string($hint)"><div id="{$id}-hint" class="govuk-task-list__hint"><xsl:copy-of select="$hint"/></div></xsl:if>
      </div>
      <div id="{$id}-status">
        <xsl:attribute name="class">
          <xsl:text>govuk-task-list__status</xsl:text>
          <xsl:if test="$state = 'later'"> govuk-task-list__status--cannot-start-yet</xsl:if>
        </xsl:attribute>
        <xsl:choose>
          <xsl:when test="string($status)"><xsl:copy-of select="$status"/></xsl:when>
          <xsl:when test="$state = 'done'">Completed</xsl:when>
          <xsl:when test="$state = 'later'">Cannot start yet</xsl:when>
          <xsl:when test="$state = 'doing'"><strong class="govuk-tag govuk-tag--teal">In progress</strong></xsl:when>
          <xsl:when test="$state = 'wrong'"><strong class="govuk-tag govuk-tag--red">There is a problem</strong></xsl:when>
          <xsl:otherwise><strong class="govuk-tag">Not started</strong></xsl:otherwise>
        </xsl:choose>
      </div>
    </li>
  </xsl:template>

  <!-- ============ tabs ============ -->

  <xsl:template name="tabs">
    <xsl:param name="title">Contents</xsl:param>
    <xsl:param name="id"/>
    <xsl:param name="class"/>
    <xsl:param name="items"/>
    <xsl:param name="panels"/>
    <div class="{normalize-space(concat('govuk-tabs ', $class))}" data-module="govuk-tabs">
      <xsl:if test="string($id)"><xsl:attribute name="id"><xsl:value-of select="$id"/></xsl:attribute></xsl:if>
      <h2 class="govuk-tabs__title"><xsl:value-of select="$title"/></h2>
      <xsl:if test="string($items)"><ul class="govuk-tabs__list"><xsl:copy-of select="$items"/></ul></xsl:if>
      <xsl:copy-of select="$panels"/>
    </div>
  </xsl:template>

  <xsl:template name="tab">
    <xsl:param name="id"/>
    <xsl:param name="label"/>
    <xsl:param name="first"/>
    <li>
      <xsl:attribute name="class">
        <xsl:text>govuk-tabs__list-item</xsl:text>
        <xsl:if test="$first"> govuk-tabs__list-item--selected</xsl:if>
      </xsl:attribute>
      <a class="govuk-tabs__tab" href="#{$id}"><xsl:value-of select="$label"/></a>
    </li>
  </xsl:template>

  <xsl:template name="tab-panel">
    <xsl:param name="id"/>
    <xsl:param name="first"/>
    <xsl:param name="body"/>
    <div id="{$id}">
      <xsl:attribute name="class">
        <xsl:text>govuk-tabs__panel</xsl:text>
        <xsl:if test="not($first)"> govuk-tabs__panel--hidden</xsl:if>
      </xsl:attribute>
      <xsl:copy-of select="$body"/>
    </div>
  </xsl:template>

  <!-- ============ pagination ============ -->

  <xsl:template name="pagination">
    <xsl:param name="previous"/>
    <xsl:param name="next"/>
    <xsl:param name="items"/>
    <xsl:param name="block"/>
    <xsl:param name="label">Pagination</xsl:param>
    <nav aria-label="{$label}">
      <xsl:attribute name="class">
        <xsl:text>govuk-pagination</xsl:text>
        <xsl:if test="$block"> govuk-pagination--block</xsl:if>
      </xsl:attribute>
      <xsl:copy-of select="$previous"/>
      <xsl:if test="string($items)"><ul class="govuk-pagination__list"><xsl:copy-of select="$items"/></ul></xsl:if>
      <xsl:copy-of select="$next"/>
    </nav>
  </xsl:template>

  <xsl:template name="page-step">
    <xsl:param name="href"/>
    <xsl:param name="rel"/>
    <xsl:param name="text"/>
    <xsl:param name="label"/>
    <xsl:param name="block"/>
    <div class="govuk-pagination__{$rel}">
      <a class="govuk-link govuk-pagination__link" href="{$href}" rel="{$rel}">
        <xsl:if test="$block or $rel = 'prev'"><xsl:call-template name="page-arrow"><xsl:with-param name="rel" select="$rel"/></xsl:call-template></xsl:if>
        <span>
          <xsl:attribute name="class">
            <xsl:text>govuk-pagination__link-title</xsl:text>
            <xsl:if test="$block and not(string($label))"> govuk-pagination__link-title--decorated</xsl:if>
          </xsl:attribute>
          <xsl:choose>
            <xsl:when test="string($text)"><xsl:copy-of select="$text"/></xsl:when>
            <xsl:when test="$rel = 'prev'">Previous<span class="govuk-visually-hidden"> page</span></xsl:when>
            <xsl:otherwise>Next<span class="govuk-visually-hidden"> page</span></xsl:otherwise>
          </xsl:choose>
        </span>
        <xsl:if test="$block and string($label)">
          <span class="govuk-visually-hidden">:</span>
          <xsl:text>&#10;</xsl:text>
          <span class="govuk-pagination__link-label"><xsl:copy-of select="$label"/></span>
        </xsl:if>
        <xsl:if test="not($block) and $rel = 'next'"><xsl:call-template name="page-arrow"><xsl:with-param name="rel" select="$rel"/></xsl:call-template></xsl:if>
      </a>
    </div>
  </xsl:template>

  <xsl:template name="page-arrow">
    <xsl:param name="rel"/>
    <svg class="govuk-pagination__icon govuk-pagination__icon--{$rel}" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13">
      <path>
        <xsl:attribute name="d">
          <xsl:choose>
            <xsl:when test="$rel = 'prev'">m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z</xsl:when>
            <xsl:otherwise>m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z</xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
      </path>
    </svg>
  </xsl:template>

  <xsl:template name="page-item">
    <xsl:param name="href"/>
    <xsl:param name="number"/>
    <xsl:param name="current"/>
    <xsl:param name="label" select="concat('Page ', $number)"/>
    <xsl:choose>
      <xsl:when test="string($href)">
        <li>
          <xsl:attribute name="class">
            <xsl:text>govuk-pagination__item</xsl:text>
            <xsl:if test="$current"> govuk-pagination__item--current</xsl:if>
          </xsl:attribute>
          <a class="govuk-link govuk-pagination__link" href="{$href}" aria-label="{$label}">
            <xsl:if test="$current"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
            <xsl:value-of select="$number"/>
          </a>
        </li>
      </xsl:when>
      <xsl:otherwise><li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
