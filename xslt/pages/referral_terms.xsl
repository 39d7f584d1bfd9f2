<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/referral.xsl"/>

  <xsl:template match="page" mode="title">Price unit and dates: <xsl:value-of select="referral/reference"/></xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:apply-templates select="referral" mode="crumbs"/></xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:apply-templates select="referral" mode="caption"/>
    <h1 class="govuk-heading-l govuk-!-margin-bottom-4">When, and priced how?</h1>
    <xsl:apply-templates select="referral" mode="steps"/>
    <xsl:apply-templates select="early"/>
    <form method="post" action="{form/@action}" novalidate="novalidate">
      <xsl:apply-templates select="form" mode="hidden"/>
      <xsl:apply-templates select="form/field"/>
      <xsl:apply-templates select="form" mode="buttons"/>
    </form>
  </xsl:template>

  <!-- One unit is no question: costs were admitted in it. -->
  <xsl:template match="field[@name = 'unit'][count(option) = 1]">
    <input type="hidden" name="unit" value="{option/@value}"/>
    <p class="govuk-body">Bids are priced for each <strong><xsl:value-of select="option/@value"/></strong>, as the costs of this category were admitted.</p>
  </xsl:template>

  <!-- Nor do weeks make a year where none is priced. -->
  <xsl:template match="field[@name = 'weeks'][../field[@name = 'unit'][count(option) = 1]/option/@value != 'week']">
    <input type="hidden" name="weeks" value="{value}"/>
  </xsl:template>

  <xsl:template match="field[@name = 'periods']" mode="label">
    <xsl:variable name="units" select="../field[@name = 'unit']/option"/>
    <xsl:choose>
      <xsl:when test="count($units) = 1"><xsl:value-of select="$units/label"/>s that are paid until the last day (optional)</xsl:when>
      <xsl:otherwise><xsl:value-of select="label"/> (optional)</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
