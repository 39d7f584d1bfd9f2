<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Choose a new password</xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Choose a new password</h1>
        <p class="govuk-body">We send a link to the email address of your account.</p>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Send the link</xsl:with-param></xsl:apply-templates>
        <p class="govuk-body"><a class="govuk-link" href="/sign-in">Sign in instead</a></p>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
