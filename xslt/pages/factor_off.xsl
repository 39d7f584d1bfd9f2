<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Turn the second factor off</xsl:template>
  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/account</xsl:with-param><xsl:with-param name="label">Your account</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label">Second factor</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Turn the second factor off</h1>
        <p class="govuk-body">Signing in will ask for your password alone. Whoever learns it can then act for you.</p>
        <form method="post" action="{form/@action}" novalidate="novalidate">
          <xsl:apply-templates select="form" mode="hidden"/>
          <xsl:call-template name="button">
            <xsl:with-param name="class">govuk-button--warning</xsl:with-param>
            <xsl:with-param name="once" select="true()"/>
            <xsl:with-param name="text">Turn it off</xsl:with-param>
          </xsl:call-template>
        </form>
        <p class="govuk-body"><a class="govuk-link" href="/account">Keep it</a></p>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>
