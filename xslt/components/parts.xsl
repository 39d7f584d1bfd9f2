<?xml version="1.0" encoding="utf-8"?>
<!--
  The parts that pages are put together from. Inset text, panels, boxes and grids are plain markup and
  stand in the pages; what is here has an inside worth writing once.

  table     id, caption, look (hidden: caption for screen readers only), wide (scrolls sideways), head, body:
            rows of plain <th> and <td>, which take their look from the table; numbers have class dps-number
  summary   a row of a <dl class="govuk-summary-list">: key, value, href and what of a link to change it; the value may
            hold markup, so a value of the model is given as select="string(…)"
  task      a row of a <ul class="govuk-task-list">: id, href, label, hint, state
  details   summary, body
  warning   text
  banner    title, text: something the reader must know, not a mistake
  subnav    a step of a <nav class="dps-subnav"><ul>: href, label, here
  meter     fact, share (drawn per cent), state (soon, late), from, due
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- Facts that carry their display form show it. -->
  <xsl:template match="*[@text]" mode="value"><xsl:value-of select="@text"/></xsl:template>
  <xsl:template match="*" mode="value"><xsl:value-of select="."/></xsl:template>

  <!-- Text of several lines, as it was typed: a paragraph for each. -->
  <xsl:template match="*" mode="prose">
    <xsl:call-template name="paragraphs"><xsl:with-param name="text" select="."/></xsl:call-template>
  </xsl:template>

  <xsl:template name="paragraphs">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="contains($text, '&#10;')">
        <xsl:call-template name="paragraph"><xsl:with-param name="text" select="substring-before($text, '&#10;')"/></xsl:call-template>
        <xsl:call-template name="paragraphs"><xsl:with-param name="text" select="substring-after($text, '&#10;')"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="paragraph"><xsl:with-param name="text" select="$text"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="paragraph">
    <xsl:param name="text"/>
    <xsl:if test="normalize-space($text)"><p class="govuk-body"><xsl:value-of select="$text"/></p></xsl:if>
  </xsl:template>

  <!-- 1 bid, 2 bids -->
  <xsl:template name="count">
    <xsl:param name="of"/>
    <xsl:param name="one"/>
    <xsl:param name="many" select="concat($one, 's')"/>
    <xsl:value-of select="$of"/><xsl:text> </xsl:text>
    <xsl:choose>
      <xsl:when test="$of = 1"><xsl:value-of select="$one"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$many"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- ============ tables ============ -->

  <xsl:template name="table">
    <xsl:param name="id"/>
    <xsl:param name="caption"/>
    <xsl:param name="look"/>
    <xsl:param name="wide"/>
    <xsl:param name="head"/>
    <xsl:param name="body"/>
    <xsl:param name="foot"/>
    <xsl:variable name="table">
      <table class="govuk-table dps-dense">
        <caption id="{$id}">
          <xsl:attribute name="class">
            <xsl:text>govuk-table__caption </xsl:text>
            <xsl:choose>
              <xsl:when test="$look = 'hidden'">govuk-visually-hidden</xsl:when>
              <xsl:when test="$look = 'small'">govuk-table__caption--s</xsl:when>
              <xsl:otherwise>govuk-table__caption--m</xsl:otherwise>
            </xsl:choose>
          </xsl:attribute>
          <xsl:value-of select="$caption"/>
        </caption>
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

  <!-- ============ summary lists, task lists ============ -->

  <xsl:template name="summary">
    <xsl:param name="key"/>
    <xsl:param name="value"/>
    <xsl:param name="href"/>
    <xsl:param name="act">Change</xsl:param>
    <xsl:param name="what" select="$key"/>
    <div>
      <xsl:attribute name="class">
        <xsl:text>govuk-summary-list__row</xsl:text>
        <xsl:if test="not(string($href))"> govuk-summary-list__row--no-actions</xsl:if>
      </xsl:attribute>
      <dt class="govuk-summary-list__key"><xsl:value-of select="$key"/></dt>
      <dd class="govuk-summary-list__value"><xsl:copy-of select="$value"/></dd>
      <xsl:if test="string($href)">
        <dd class="govuk-summary-list__actions">
          <a class="govuk-link" href="{$href}">
            <xsl:value-of select="$act"/><span class="govuk-visually-hidden"><xsl:text> </xsl:text><xsl:value-of select="$what"/></span>
          </a>
        </dd>
      </xsl:if>
    </div>
  </xsl:template>

  <!-- State is done, doing, todo, wrong, or later: then there is nothing to follow yet. -->
  <xsl:template name="task">
    <xsl:param name="id"/>
    <xsl:param name="href"/>
    <xsl:param name="label"/>
    <xsl:param name="hint"/>
    <xsl:param name="state"/>
    <xsl:variable name="open" select="string($href) and $state != 'later'"/>
    <li>
      <xsl:attribute name="class">
        <xsl:text>govuk-task-list__item</xsl:text>
        <xsl:if test="$open"> govuk-task-list__item--with-link</xsl:if>
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
          <xsl:when test="$state = 'done'">Completed</xsl:when>
          <xsl:when test="$state = 'later'">Cannot start yet</xsl:when>
          <xsl:when test="$state = 'doing'"><strong class="govuk-tag govuk-tag--teal">In progress</strong></xsl:when>
          <xsl:when test="$state = 'wrong'"><strong class="govuk-tag govuk-tag--red">There is a problem</strong></xsl:when>
          <xsl:otherwise><strong class="govuk-tag">Not started</strong></xsl:otherwise>
        </xsl:choose>
      </div>
    </li>
  </xsl:template>

  <!-- ============ words set apart ============ -->

  <xsl:template name="details">
    <xsl:param name="summary"/>
    <xsl:param name="body"/>
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text"><xsl:value-of select="$summary"/></span>
      </summary>
      <div class="govuk-details__text"><xsl:copy-of select="$body"/></div>
    </details>
  </xsl:template>

  <xsl:template name="warning">
    <xsl:param name="text"/>
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">Warning</span><xsl:copy-of select="$text"/>
      </strong>
    </div>
  </xsl:template>

  <xsl:template name="banner">
    <xsl:param name="title">Important</xsl:param>
    <xsl:param name="text"/>
    <div class="govuk-notification-banner" role="region" aria-labelledby="banner-title" data-module="govuk-notification-banner">
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id="banner-title"><xsl:value-of select="$title"/></h2>
      </div>
      <div class="govuk-notification-banner__content">
        <p class="govuk-notification-banner__heading"><xsl:copy-of select="$text"/></p>
      </div>
    </div>
  </xsl:template>

  <xsl:template name="subnav">
    <xsl:param name="href"/>
    <xsl:param name="label"/>
    <xsl:param name="here" select="false()"/>
    <li>
      <a class="govuk-link" href="{$href}">
        <xsl:if test="$here"><xsl:attribute name="aria-current">page</xsl:attribute></xsl:if>
        <xsl:value-of select="$label"/>
      </a>
    </li>
  </xsl:template>

  <!-- ============ a clock: how much of the time has gone ============ -->

  <xsl:template name="meter">
    <xsl:param name="fact"/>
    <xsl:param name="share"/>
    <xsl:param name="state"/>
    <xsl:param name="from"/>
    <xsl:param name="due"/>
    <div>
      <xsl:attribute name="class">
        <xsl:text>dps-meter</xsl:text>
        <xsl:if test="string($state)"> dps-meter--<xsl:value-of select="$state"/></xsl:if>
      </xsl:attribute>
      <p class="dps-meter__fact"><xsl:value-of select="$fact"/></p>
      <svg width="100%" height="14" aria-hidden="true" focusable="false">
        <rect class="dps-meter__track" x="0.5" y="0.5" width="99.7%" height="13"/>
        <rect class="dps-meter__fill" width="{$share}" height="14"/>
      </svg>
      <p class="dps-meter__ends"><span><xsl:value-of select="$from"/></span><span><xsl:value-of select="$due"/></span></p>
    </div>
  </xsl:template>

  <!-- As a model gives it: <meter><from/><due/><left/><unit/><state/><share/></meter> -->
  <xsl:template match="meter">
    <xsl:call-template name="meter">
      <xsl:with-param name="fact">
        <xsl:choose>
          <xsl:when test="left &lt; 0">
            <xsl:call-template name="count"><xsl:with-param name="of" select="0 - left"/><xsl:with-param name="one" select="substring(unit, 1, string-length(unit) - 1)"/></xsl:call-template> late</xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="count"><xsl:with-param name="of" select="left"/><xsl:with-param name="one" select="substring(unit, 1, string-length(unit) - 1)"/></xsl:call-template> left</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="share" select="share/@text"/>
      <xsl:with-param name="state" select="state"/>
      <xsl:with-param name="from" select="from/@text"/>
      <xsl:with-param name="due" select="due/@text"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
