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
        <p class="govuk-body">This service uses three small cookies. It cannot work without them, so we do not ask for consent. None of them follows you anywhere else.</p>
        <xsl:call-template name="table">
          <xsl:with-param name="id">cookies</xsl:with-param>
          <xsl:with-param name="caption">Cookies of this service</xsl:with-param>
          <xsl:with-param name="look">hidden</xsl:with-param>
          <xsl:with-param name="head"><tr><th scope="col">For</th><th scope="col">Name</th><th scope="col">Ends</th></tr></xsl:with-param>
          <xsl:with-param name="body">
            <tr><th scope="row">Keeps you signed in</th><td>__Host-dps</td><td>When you sign out, after 30 minutes without a click, or after 12 hours</td></tr>
            <tr><th scope="row">Ties a form to your browser before you sign in</th><td>__Host-dps</td><td>When you close the browser</td></tr>
            <tr><th scope="row">Says “done” once on the next page</th><td>dps-flash</td><td>After a minute at most</td></tr>
          </xsl:with-param>
        </xsl:call-template>
        <p class="govuk-body">We do not use analytics, advertising or anything from another site.</p>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
