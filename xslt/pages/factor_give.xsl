<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/code.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Enter your code</xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Enter your code</h1>
        <p class="govuk-body">Your password is right. Open your authenticator app for the code that goes with it.</p>
        <xsl:apply-templates select="demo_code"/>
        <xsl:apply-templates select="form"><xsl:with-param name="button">Continue</xsl:with-param></xsl:apply-templates>
        <xsl:call-template name="details">
          <xsl:with-param name="summary">I cannot get a code</xsl:with-param>
          <xsl:with-param name="body">
            <p class="govuk-body">Use one of the recovery codes that you were shown when you set your app up. Each works once.</p>
            <p class="govuk-body">If you have none left, ask an administrator of this service. They make sure that it is you, and then you set up another app.</p>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="act">
          <xsl:with-param name="action">/sign-out</xsl:with-param>
          <xsl:with-param name="label">Sign in as somebody else</xsl:with-param>
          <xsl:with-param name="look">link</xsl:with-param>
        </xsl:call-template>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
