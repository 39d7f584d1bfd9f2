<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/roles.xsl"/>
  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Invite a person</xsl:template>
  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/people</xsl:with-param><xsl:with-param name="label">People</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label">Invite</xsl:with-param></xsl:call-template>
  </xsl:template>
  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l">Invite a person</h1>
    <p class="govuk-body">They get a link that works once, within 14 days, and choose their own password.</p>
    <xsl:apply-templates select="form" mode="give-roles"><xsl:with-param name="button">Invite</xsl:with-param></xsl:apply-templates>
  </xsl:template>
</xsl:stylesheet>
