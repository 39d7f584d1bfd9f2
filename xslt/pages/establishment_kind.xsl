<?xml version="1.0" encoding="utf-8"?>
<!-- What an establishment is and whose register it stands in; the next page asks only what follows from that. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="establishment">What is <xsl:value-of select="establishment/name"/>?</xsl:when>
      <xsl:otherwise>Add an establishment</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="back">
    <xsl:call-template name="back">
      <xsl:with-param name="href"><xsl:choose><xsl:when test="establishment"><xsl:value-of select="form/@action"/></xsl:when><xsl:otherwise>/establishments</xsl:otherwise></xsl:choose></xsl:with-param>
      <xsl:with-param name="label">Back</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l"><xsl:apply-templates select="." mode="title"/></h1>
    <xsl:if test="not(establishment)"><p class="govuk-body">An establishment is what is admitted and invited to bid: a school, a home, an agency, or you and your practice. First say what it is, so that we ask only what fits.</p></xsl:if>
    <form method="get" action="{form/@action}" novalidate="novalidate">
      <input type="hidden" name="asked" value="1"/>
      <xsl:apply-templates select="form/field"/>
      <xsl:call-template name="button"><xsl:with-param name="text">Continue</xsl:with-param></xsl:call-template>
    </form>
  </xsl:template>

</xsl:stylesheet>
