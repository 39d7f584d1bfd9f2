<?xml version="1.0" encoding="utf-8"?>
<!--
  What stands around every page, as GOV.UK Frontend draws it; tests/components holds each to the package's own examples.

  skip-link            href, text
  generic-header       href, text (markup of a logo), class
  service-navigation   name, href, items (of "navigation-item"), collapses, end (markup after the menu), class
  navigation-item      href, text, current ("page": this page, "true": its section)
  phase-banner         tag, text
  breadcrumbs          steps (of "crumb"), class
  crumb                href, label; the last, which is this page, has no href
  back                 href, label
  languages            items (of "language"): the same page in another language
  language             href, text, lang, dir; the current one has no href
  feedback             title, text (markup)
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <xsl:template name="skip-link">
    <xsl:param name="href">#main-content</xsl:param>
    <xsl:param name="text">Skip to main content</xsl:param>
    <a href="{$href}" class="govuk-skip-link" data-module="govuk-skip-link"><xsl:copy-of select="$text"/></a>
  </xsl:template>

  <xsl:template name="generic-header">
    <xsl:param name="href">/</xsl:param>
    <xsl:param name="text"/>
    <xsl:param name="class"/>
    <xsl:param name="container">govuk-width-container</xsl:param>
    <div class="{normalize-space(concat('govuk-generic-header ', $class))}">
      <div class="govuk-generic-header__container {$container}">
        <div class="govuk-generic-header__logo">
          <a href="{$href}" class="govuk-generic-header__homepage-link"><xsl:copy-of select="$text"/></a>
        </div>
      </div>
    </div>
  </xsl:template>

  <!-- ============ service navigation ============ -->

  <!-- A region with a name if there is more in it than the menu, which is a landmark of its own. -->
  <xsl:template name="service-navigation">
    <xsl:param name="name"/>
    <xsl:param name="href"/>
    <xsl:param name="items"/>
    <xsl:param name="collapses" select="true()"/>
    <xsl:param name="end"/>
    <xsl:param name="class"/>
    <xsl:variable name="inside">
      <div class="govuk-width-container">
        <div class="govuk-service-navigation__container">
          <xsl:if test="string($name)">
            <span class="govuk-service-navigation__service-name">
              <xsl:choose>
                <xsl:when test="string($href)"><a href="{$href}" class="govuk-service-navigation__link"><xsl:copy-of select="$name"/></a></xsl:when>
                <xsl:otherwise><span class="govuk-service-navigation__text"><xsl:copy-of select="$name"/></span></xsl:otherwise>
              </xsl:choose>
            </span>
          </xsl:if>
          <xsl:if test="string($items)">
            <nav aria-label="Menu" class="govuk-service-navigation__wrapper">
              <xsl:if test="$collapses">
                <button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
                        aria-controls="navigation" hidden="hidden" aria-hidden="true">Menu</button>
              </xsl:if>
              <ul class="govuk-service-navigation__list" id="navigation"><xsl:copy-of select="$items"/></ul>
            </nav>
          </xsl:if>
        </div>
        <xsl:copy-of select="$end"/>
      </div>
    </xsl:variable>
    <xsl:variable name="look" select="normalize-space(concat('govuk-service-navigation ', $class))"/>
    <xsl:choose>
      <xsl:when test="string($name) or string($end)">
        <section aria-label="Service information" class="{$look}" data-module="govuk-service-navigation"><xsl:copy-of select="$inside"/></section>
      </xsl:when>
      <xsl:otherwise><div class="{$look}" data-module="govuk-service-navigation"><xsl:copy-of select="$inside"/></div></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="navigation-item">
    <xsl:param name="href"/>
    <xsl:param name="text"/>
    <xsl:param name="current"/>
    <xsl:variable name="words">
      <xsl:choose>
        <xsl:when test="string($current)"><strong class="govuk-service-navigation__active-fallback"><xsl:copy-of select="$text"/></strong></xsl:when>
        <xsl:otherwise><xsl:copy-of select="$text"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <li>
      <xsl:attribute name="class">
        <xsl:text>govuk-service-navigation__item</xsl:text>
        <xsl:if test="string($current)"> govuk-service-navigation__item--active</xsl:if>
      </xsl:attribute>
      <xsl:choose>
        <xsl:when test="string($href)">
          <a class="govuk-service-navigation__link" href="{$href}">
            <xsl:if test="string($current)"><xsl:attribute name="aria-current"><xsl:value-of select="$current"/></xsl:attribute></xsl:if>
            <xsl:copy-of select="$words"/>
          </a>
        </xsl:when>
        <xsl:otherwise>
          <span class="govuk-service-navigation__text">
            <xsl:if test="string($current)"><xsl:attribute name="aria-current"><xsl:value-of select="$current"/></xsl:attribute></xsl:if>
            <xsl:copy-of select="$words"/>
          </span>
        </xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <xsl:template name="phase-banner">
    <xsl:param name="tag"/>
    <xsl:param name="text"/>
    <div class="govuk-phase-banner govuk-width-container">
      <p class="govuk-phase-banner__content">
        <xsl:call-template name="tag">
          <xsl:with-param name="text" select="$tag"/>
          <xsl:with-param name="class">govuk-phase-banner__content__tag</xsl:with-param>
        </xsl:call-template>
        <xsl:text>&#10;</xsl:text>
        <span class="govuk-phase-banner__text"><xsl:copy-of select="$text"/></span>
      </p>
    </div>
  </xsl:template>

  <!-- ============ the way here ============ -->

  <xsl:template name="breadcrumbs">
    <xsl:param name="steps"/>
    <xsl:param name="class"/>
    <nav class="{normalize-space(concat('govuk-breadcrumbs ', $class))}" aria-label="Breadcrumb">
      <ol class="govuk-breadcrumbs__list"><xsl:copy-of select="$steps"/></ol>
    </nav>
  </xsl:template>

  <xsl:template name="crumb">
    <xsl:param name="href"/>
    <xsl:param name="label"/>
    <li class="govuk-breadcrumbs__list-item">
      <xsl:choose>
        <xsl:when test="string($href)"><a class="govuk-breadcrumbs__link" href="{$href}"><xsl:value-of select="$label"/></a></xsl:when>
        <xsl:otherwise>
          <xsl:attribute name="aria-current">page</xsl:attribute>
          <xsl:value-of select="$label"/>
        </xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <xsl:template name="back">
    <xsl:param name="href"/>
    <xsl:param name="label">Back</xsl:param>
    <xsl:param name="class"/>
    <a href="{$href}" class="{normalize-space(concat('govuk-back-link ', $class))}"><xsl:value-of select="$label"/></a>
  </xsl:template>

  <!-- ============ languages, feedback ============ -->

  <xsl:template name="languages">
    <xsl:param name="items"/>
    <xsl:param name="label">Language</xsl:param>
    <xsl:param name="class"/>
    <nav class="{normalize-space(concat('govuk-language-navigation ', $class))}" aria-label="{$label}">
      <ul class="govuk-language-navigation__list"><xsl:copy-of select="$items"/></ul>
    </nav>
  </xsl:template>

  <xsl:template name="language">
    <xsl:param name="href"/>
    <xsl:param name="text"/>
    <xsl:param name="lang"/>
    <xsl:param name="dir"/>
    <xsl:param name="note"/>
    <li class="govuk-language-navigation__list-item">
      <xsl:choose>
        <xsl:when test="string($href)">
          <a class="govuk-language-navigation__link" href="{$href}" rel="alternate">
            <xsl:if test="string($lang)">
              <xsl:attribute name="lang"><xsl:value-of select="$lang"/></xsl:attribute>
              <xsl:attribute name="hreflang"><xsl:value-of select="$lang"/></xsl:attribute>
            </xsl:if>
            <xsl:if test="string($dir)"><xsl:attribute name="dir"><xsl:value-of select="$dir"/></xsl:attribute></xsl:if>
            <xsl:copy-of select="$text"/>
            <xsl:if test="string($note)"><span class="govuk-visually-hidden"><xsl:value-of select="concat(' ', $note)"/></span></xsl:if>
          </a>
        </xsl:when>
        <xsl:otherwise>
          <span class="govuk-language-navigation__text" aria-current="true">
            <xsl:if test="string($lang)"><xsl:attribute name="lang"><xsl:value-of select="$lang"/></xsl:attribute></xsl:if>
            <xsl:if test="string($dir)"><xsl:attribute name="dir"><xsl:value-of select="$dir"/></xsl:attribute></xsl:if>
            <xsl:copy-of select="$text"/>
          </span>
        </xsl:otherwise>
      </xsl:choose>
    </li>
  </xsl:template>

  <xsl:template name="feedback">
    <xsl:param name="title"/>
    <xsl:param name="text"/>
    <xsl:param name="level">2</xsl:param>
    <xsl:param name="class"/>
    <div class="{normalize-space(concat('govuk-feedback govuk-width-container ', $class))}">
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <xsl:element name="h{$level}">
            <xsl:attribute name="class">govuk-feedback__title</xsl:attribute>
            <xsl:copy-of select="$title"/>
          </xsl:element>
          <xsl:if test="string($text)"><div class="govuk-feedback__body"><xsl:copy-of select="$text"/></div></xsl:if>
        </div>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
