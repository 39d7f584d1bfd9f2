<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Sign in</xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Sign in</h1>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Sign in</xsl:with-param></xsl:apply-templates>
        <p class="govuk-body"><a class="govuk-link" href="/reset-password">I forgot my password</a></p>
        <h2 class="govuk-heading-m">If you have no account</h2>
        <p class="govuk-body">If you are a provider, <a class="govuk-link" href="/register">register your organisation</a>, or ask to join it if it is here already. If you work for a council, an administrator of this service invites you.</p>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
