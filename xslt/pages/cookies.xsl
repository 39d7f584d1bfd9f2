<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Cookies</xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="label">Cookies</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Cookies</h1>
        <p class="govuk-body">Cookies are small files that a website saves on your device. This service uses four. It cannot work without them, so we do not ask for consent. None follows you anywhere else, and none can be read by a script.</p>
        <xsl:call-template name="table">
          <xsl:with-param name="id">cookies</xsl:with-param>
          <xsl:with-param name="caption">Cookies of this service</xsl:with-param>
          <xsl:with-param name="look">hidden</xsl:with-param>
          <xsl:with-param name="head"><tr><th scope="col">Name</th><th scope="col">Purpose</th><th scope="col">Ends</th></tr></xsl:with-param>
          <xsl:with-param name="body">
            <tr><th scope="row" class="dps-nowrap"><xsl:value-of select="cookie"/></th><td>Keeps you signed in. Before you sign in it ties a form to your browser, so that nobody else can send it in your name</td><td>When you close the browser or sign out, after <xsl:value-of select="idle"/> minutes without use, or after <xsl:value-of select="absolute"/> hours</td></tr>
            <tr><th scope="row" class="dps-nowrap"><xsl:value-of select="cookie"/>-device</th><td>Remembers that you have signed in on this device before, so that a stranger who tries your address cannot lock you out of it</td><td>After 1 year</td></tr>
            <tr><th scope="row" class="dps-nowrap">dps-flash</th><td>Says once, on the next page, what was done</td><td>After 1 minute at most</td></tr>
            <tr><th scope="row" class="dps-nowrap">dps-kept</th><td>Opens what you typed when you had been signed out, so that only you see it again</td><td>After 1 day</td></tr>
          </xsl:with-param>
        </xsl:call-template>
        <p class="govuk-body">We do not use analytics, advertising or anything from another site, and store nothing else in your browser.</p>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
