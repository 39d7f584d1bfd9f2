<?xml version="1.0" encoding="utf-8"?>
<!-- An evaluator with a conflict, or who came too late to declare. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">You do not mark this: <xsl:value-of select="marking/reference"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb">
      <xsl:with-param name="href">/marking</xsl:with-param>
      <xsl:with-param name="label">Marking</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="crumb">
      <xsl:with-param name="label"><xsl:value-of select="marking/reference"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="marking/reference"/>, <xsl:value-of select="marking/title"/></span>
    <h1 class="govuk-heading-l">You do not mark this referral</h1>
    <xsl:choose>
      <xsl:when test="declared/says = 'conflict'">
        <p class="govuk-body">A conflict of interest is recorded:</p>
        <blockquote class="govuk-inset-text"><xsl:value-of select="declared/detail"/></blockquote>
        <p class="govuk-body">You read and mark the bids only if a procurement officer records what is done about it. You are told by mail then.</p>
      </xsl:when>
      <xsl:otherwise><p class="govuk-body">Marking was over before you declared whether you have a conflict of interest.</p></xsl:otherwise>
    </xsl:choose>
    <p class="govuk-body"><a class="govuk-link" href="/marking">Back to your list</a></p>
  </xsl:template>

</xsl:stylesheet>
