<?xml version="1.0" encoding="utf-8"?>
<!--
  Every page. A page imports this sheet and gives
    mode="title"   its title, plain text
    mode="main"    what stands between header and footer, beginning with its h1
  and, if it likes,
    mode="crumbs"  where it stands: named template "crumb" once for each step after Home
    mode="back"    instead of crumbs, a named template "back"
    mode="head"    more of the page's head
    mode="document" what it is called in a panel's papers, if it goes there
    mode="width"   the word "narrow" for a page of calm reading
  What all pages share is in /page/frame (xslt/models/common.rng).
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="components/controls.xsl"/>
  <xsl:import href="components/frame.xsl"/>
  <xsl:import href="components/notes.xsl"/>
  <xsl:import href="components/records.xsl"/>
  <xsl:import href="components/form.xsl"/>
  <xsl:import href="components/parts.xsl"/>
  <xsl:import href="components/words.xsl"/>
  <xsl:import href="components/list.xsl"/>
  <xsl:import href="components/charts.xsl"/>
  <xsl:import href="components/work.xsl"/>
  <xsl:import href="components/flash.xsl"/>
  <xsl:import href="components/kept.xsl"/>
  <xsl:import href="components/why.xsl"/>
  <xsl:import href="components/print.xsl"/>
  <xsl:import href="components/timeline.xsl"/>
  <xsl:import href="components/thread.xsl"/>
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>

  <xsl:variable name="service">Placements and care</xsl:variable>

  <xsl:template match="/page">
    <xsl:variable name="title"><xsl:apply-templates select="." mode="title"/></xsl:variable>
    <xsl:variable name="width"><xsl:apply-templates select="." mode="width"/></xsl:variable>
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8"/>
        <title>
          <xsl:if test="form/error or form/field/error">Error: </xsl:if>
          <xsl:value-of select="$title"/> – <xsl:value-of select="$service"/>
        </title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>
        <xsl:if test="not(frame/look/theme)"><meta name="theme-color" content="#083a37"/></xsl:if>
        <link rel="icon" href="/assets/icon-3.svg" type="image/svg+xml"/>
        <link rel="stylesheet" href="/assets/govuk-6.6.0.css"/>
        <link rel="stylesheet" href="/assets/dps-3.css"/>
        <xsl:for-each select="frame/look/theme"><link rel="stylesheet" href="{.}"/></xsl:for-each>
        <script type="module" src="/assets/init-3.js"></script>
        <xsl:apply-templates select="." mode="head"/>
      </head>
      <body>
        <xsl:attribute name="class">
          <xsl:text>govuk-template__body</xsl:text>
          <xsl:if test="$width != 'narrow'"> dps-wide</xsl:if>
        </xsl:attribute>
        <script src="/assets/head-3.js"></script>
        <xsl:call-template name="skip-link"/>
        <header class="govuk-template__header">
          <xsl:apply-templates select="frame" mode="masthead"/>
          <xsl:apply-templates select="frame" mode="navigation"/>
          <xsl:apply-templates select="frame/demo"/>
        </header>
        <div class="govuk-width-container">
          <xsl:apply-templates select="." mode="way"/>
          <main class="govuk-main-wrapper" id="main-content">
            <xsl:apply-templates select="frame" mode="paper"><xsl:with-param name="title" select="$title"/></xsl:apply-templates>
            <xsl:call-template name="mistakes"/>
            <xsl:apply-templates select="frame/flash"/>
            <xsl:apply-templates select="frame/kept"/>
            <xsl:apply-templates select="." mode="main"/>
            <xsl:apply-templates select="correspondence"/>
            <xsl:apply-templates select="history"/>
            <xsl:apply-templates select="frame" mode="print-button"/>
            <xsl:apply-templates select="frame/ends_at"/>
          </main>
        </div>
        <xsl:apply-templates select="frame" mode="footer"/>
      </body>
    </html>
  </xsl:template>

  <!-- What a page need not give. -->
  <xsl:template match="page" mode="crumbs"/>
  <xsl:template match="page" mode="back"/>
  <xsl:template match="page" mode="head"/>
  <xsl:template match="page" mode="width"/>

  <!-- ============ header ============ -->

  <xsl:template match="frame" mode="masthead">
    <xsl:choose>
      <xsl:when test="look/header"><div class="dps-portal-header"><xsl:copy-of select="look/header/node()"/></div></xsl:when>
      <xsl:when test="look/logo">
        <xsl:call-template name="generic-header">
          <xsl:with-param name="text"><img class="dps-logo" src="{look/logo}" alt="{service}"/></xsl:with-param>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="generic-header"><xsl:with-param name="text" select="string(service)"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="frame" mode="navigation">
    <xsl:call-template name="service-navigation">
      <xsl:with-param name="name"><xsl:if test="service != $service"><xsl:value-of select="$service"/></xsl:if></xsl:with-param>
      <xsl:with-param name="href">/</xsl:with-param>
      <xsl:with-param name="items">
        <xsl:apply-templates select="nav/item[not((href = '/sign-in' or href = '/register') and ../../who)]"/>
        <xsl:if test="who">
          <li class="govuk-service-navigation__item">
            <xsl:call-template name="act">
              <xsl:with-param name="action">/sign-out</xsl:with-param>
              <xsl:with-param name="label">Sign out</xsl:with-param>
              <xsl:with-param name="about" select="concat(who/name, ', ', who/title)"/>
              <xsl:with-param name="look">link</xsl:with-param>
            </xsl:call-template>
          </li>
        </xsl:if>
      </xsl:with-param>
      <xsl:with-param name="end"><xsl:apply-templates select="self::frame[who]" mode="search"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- One box for references, names, register numbers and postcodes; the page of results has its own. -->
  <xsl:template match="frame" mode="search">
    <search>
      <form action="/search" method="get" class="dps-search">
        <label class="govuk-label" for="search">Find<span class="govuk-visually-hidden"> a reference, name, register number or postcode</span></label>
        <div>
          <input class="govuk-input" id="search" name="q" type="search" spellcheck="false" autocomplete="off"/>
          <button type="submit" class="govuk-button govuk-button--secondary">Search</button>
        </div>
      </form>
    </search>
  </xsl:template>

  <xsl:template match="nav/item">
    <xsl:call-template name="navigation-item">
      <xsl:with-param name="href" select="href"/>
      <xsl:with-param name="text">
        <xsl:value-of select="label"/>
        <xsl:if test="waiting > 0"> (<xsl:value-of select="waiting"/><span class="govuk-visually-hidden"> new</span>)</xsl:if>
      </xsl:with-param>
      <xsl:with-param name="current"><xsl:if test="current">true</xsl:if></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="frame/demo">
    <xsl:call-template name="phase-banner">
      <xsl:with-param name="tag">Demo</xsl:with-param>
      <xsl:with-param name="text"><xsl:value-of select="."/><xsl:text> </xsl:text><a class="govuk-link" href="/demo/mail">Read the mail it would send</a></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- ============ the way here ============ -->

  <xsl:template match="page" mode="way">
    <xsl:variable name="back"><xsl:apply-templates select="." mode="back"/></xsl:variable>
    <xsl:variable name="crumbs"><xsl:apply-templates select="." mode="crumbs"/></xsl:variable>
    <xsl:choose>
      <xsl:when test="string($back)">
        <nav aria-label="Back"><xsl:copy-of select="$back"/></nav>
      </xsl:when>
      <xsl:when test="string($crumbs)">
        <xsl:call-template name="breadcrumbs">
          <xsl:with-param name="steps">
            <xsl:call-template name="crumb">
              <xsl:with-param name="href">/</xsl:with-param>
              <xsl:with-param name="label">Home</xsl:with-param>
            </xsl:call-template>
            <xsl:copy-of select="$crumbs"/>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- ============ footer ============ -->

  <xsl:template match="frame" mode="footer">
    <footer class="govuk-template__footer">
      <div class="govuk-width-container">
        <div class="dps-footer">
          <ul>
            <li><a class="govuk-link" href="/help">Help</a></li>
            <li><a class="govuk-link" href="/accessibility">Accessibility</a></li>
            <li><a class="govuk-link" href="/privacy">Privacy</a></li>
            <li><a class="govuk-link" href="/cookies">Cookies</a></li>
          </ul>
          <xsl:if test="who">
            <p>
              <xsl:text>Signed in as </xsl:text><xsl:value-of select="who/name"/>
              <xsl:text>, </xsl:text><xsl:value-of select="who/title"/>
              <xsl:text>, for </xsl:text><xsl:value-of select="who/body"/>
              <xsl:if test="who/bodies > 1"><xsl:text>. </xsl:text><a class="govuk-link" href="/act-as">Act for another</a></xsl:if>
            </p>
          </xsl:if>
        </div>
      </div>
      <xsl:if test="look/footer"><div class="dps-portal-footer"><xsl:copy-of select="look/footer/node()"/></div></xsl:if>
    </footer>
  </xsl:template>

</xsl:stylesheet>
