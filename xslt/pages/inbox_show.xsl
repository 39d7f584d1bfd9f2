<?xml version="1.0" encoding="utf-8"?>
<!-- One message, read by opening it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="message/subject"/></xsl:template>
  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/inbox</xsl:with-param><xsl:with-param name="label">Inbox</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label" select="message/subject"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="message/made_at/@text"/></span>
    <h1 class="govuk-heading-l"><xsl:value-of select="message/subject"/></h1>
    <xsl:apply-templates select="message/body" mode="prose"/>
    <xsl:if test="leads != '/inbox'">
      <p class="govuk-body"><xsl:call-template name="button"><xsl:with-param name="href" select="leads"/><xsl:with-param name="text">Go to it</xsl:with-param></xsl:call-template></p>
    </xsl:if>
    <p class="govuk-body"><a class="govuk-link" href="/inbox">Back to the inbox</a></p>
  </xsl:template>
</xsl:stylesheet>
