<?xml version="1.0" encoding="utf-8"?>
<!-- A colleague is invited: who it is and what they may do. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Invite a colleague</xsl:template>
  <xsl:template match="page" mode="back">
    <xsl:call-template name="back">
      <xsl:with-param name="href">/organisation/people</xsl:with-param>
      <xsl:with-param name="label">Back to your people</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l">Invite a colleague</h1>
    <xsl:apply-templates select="form"><xsl:with-param name="button">Send invitation</xsl:with-param></xsl:apply-templates>
  </xsl:template>

</xsl:stylesheet>
