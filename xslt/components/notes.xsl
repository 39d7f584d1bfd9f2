<?xml version="1.0" encoding="utf-8"?>
<!--
  Words set apart, as GOV.UK Frontend draws them; tests/components holds each to the package's own examples.
  Params that are text may hold markup, so a value of the model is given as select="string(…)"; the summary of details is plain.

  tag             text, colour
  inset           text, class, id
  warning         text, class
  details         summary, body, class, id, open
  banner          title, text (a heading) or body (markup), kind (success), id of its title: something the reader must know, not a mistake
  panel           title, body, class, level, actions: what was done, or as an interruption, "are you sure?"
  error-summary   title, body, items (of "mistake-link"); class
  mistake-link    href, text
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template name="tag">
    <xsl:param name="text"/>
    <xsl:param name="colour"/>
    <xsl:param name="class"/>
    <strong>
      <xsl:attribute name="class">
        <xsl:text>govuk-tag</xsl:text>
        <xsl:if test="string($colour)"> govuk-tag--<xsl:value-of select="$colour"/></xsl:if>
        <xsl:if test="string($class)"><xsl:value-of select="concat(' ', $class)"/></xsl:if>
      </xsl:attribute>
      <xsl:copy-of select="$text"/>
    </strong>
  </xsl:template>

  <xsl:template name="inset">
    <xsl:param name="text"/>
    <xsl:param name="class"/>
    <xsl:param name="id"/>
    <div class="{normalize-space(concat('govuk-inset-text ', $class))}">
      <xsl:if test="string($id)"><xsl:attribute name="id"><xsl:value-of select="$id"/></xsl:attribute></xsl:if>
      <xsl:copy-of select="$text"/>
    </div>
  </xsl:template>

  <xsl:template name="warning">
    <xsl:param name="text"/>
    <xsl:param name="class"/>
    <div class="{normalize-space(concat('govuk-warning-text ', $class))}">
      <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">Warning</span>
        <xsl:text>&#10;</xsl:text>
        <xsl:copy-of select="$text"/>
      </strong>
    </div>
  </xsl:template>

  <xsl:template name="details">
    <xsl:param name="summary"/>
    <xsl:param name="body"/>
    <xsl:param name="class"/>
    <xsl:param name="id"/>
    <xsl:param name="open"/>
    <details class="{normalize-space(concat('govuk-details ', $class))}">
      <xsl:if test="string($id)"><xsl:attribute name="id"><xsl:value-of select="$id"/></xsl:attribute></xsl:if>
      <xsl:if test="$open"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text"><xsl:value-of select="$summary"/></span>
      </summary>
      <div class="govuk-details__text"><xsl:copy-of select="$body"/></div>
    </details>
  </xsl:template>

  <xsl:template name="banner">
    <xsl:param name="kind"/>
    <xsl:param name="title">Important</xsl:param>
    <xsl:param name="id">banner-title</xsl:param>
    <xsl:param name="level">2</xsl:param>
    <xsl:param name="text"/>
    <xsl:param name="body"/>
    <xsl:param name="class"/>
    <xsl:variable name="success" select="$kind = 'success'"/>
    <div aria-labelledby="{$id}" data-module="govuk-notification-banner">
      <xsl:attribute name="class">
        <xsl:text>govuk-notification-banner</xsl:text>
        <xsl:if test="$success"> govuk-notification-banner--success</xsl:if>
        <xsl:if test="string($class)"><xsl:value-of select="concat(' ', $class)"/></xsl:if>
      </xsl:attribute>
      <xsl:attribute name="role">
        <xsl:choose>
          <xsl:when test="$success">alert</xsl:when>
          <xsl:otherwise>region</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <div class="govuk-notification-banner__header">
        <xsl:element name="h{$level}">
          <xsl:attribute name="class">govuk-notification-banner__title</xsl:attribute>
          <xsl:attribute name="id"><xsl:value-of select="$id"/></xsl:attribute>
          <xsl:copy-of select="$title"/>
        </xsl:element>
      </div>
      <div class="govuk-notification-banner__content">
        <xsl:if test="string($text)"><p class="govuk-notification-banner__heading"><xsl:copy-of select="$text"/></p></xsl:if>
        <xsl:copy-of select="$body"/>
      </div>
    </div>
  </xsl:template>

  <xsl:template name="panel">
    <xsl:param name="title"/>
    <xsl:param name="body"/>
    <xsl:param name="class">govuk-panel--confirmation</xsl:param>
    <xsl:param name="level">1</xsl:param>
    <xsl:param name="actions"/>
    <div class="{normalize-space(concat('govuk-panel ', $class))}">
      <xsl:element name="h{$level}">
        <xsl:attribute name="class">govuk-panel__title</xsl:attribute>
        <xsl:copy-of select="$title"/>
      </xsl:element>
      <xsl:if test="string($body)"><div class="govuk-panel__body"><xsl:copy-of select="$body"/></div></xsl:if>
      <xsl:if test="string($actions)">
        <div class="govuk-panel__actions"><div class="govuk-button-group"><xsl:copy-of select="$actions"/></div></div>
      </xsl:if>
    </div>
  </xsl:template>

  <xsl:template name="error-summary">
    <xsl:param name="title">There is a problem</xsl:param>
    <xsl:param name="body"/>
    <xsl:param name="items"/>
    <xsl:param name="class"/>
    <div class="{normalize-space(concat('govuk-error-summary ', $class))}" data-module="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title"><xsl:copy-of select="$title"/></h2>
        <div class="govuk-error-summary__body">
          <xsl:if test="string($body)"><p><xsl:copy-of select="$body"/></p></xsl:if>
          <xsl:if test="string($items)"><ul class="govuk-list govuk-error-summary__list"><xsl:copy-of select="$items"/></ul></xsl:if>
        </div>
      </div>
    </div>
  </xsl:template>

  <xsl:template name="mistake-link">
    <xsl:param name="href"/>
    <xsl:param name="text"/>
    <li>
      <xsl:choose>
        <xsl:when test="string($href)"><a href="{$href}"><xsl:copy-of select="$text"/></a></xsl:when>
        <xsl:otherwise><xsl:copy-of select="$text"/></xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

</xsl:stylesheet>
