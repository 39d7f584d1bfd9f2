<?xml version="1.0" encoding="utf-8"?>
<!-- Documents that we hold for a provider; what has run out or soon will stands first. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Documents</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="page" mode="title">
    <xsl:choose>
      <xsl:when test="sums/gone > 0 and sums/soon > 0"><xsl:value-of select="sums/gone"/> run out, <xsl:value-of select="sums/soon"/> will within 30 days</xsl:when>
      <xsl:when test="sums/gone > 0"><xsl:call-template name="count"><xsl:with-param name="of" select="sums/gone"/><xsl:with-param name="one">document has run out</xsl:with-param><xsl:with-param name="many">documents have run out</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test="sums/soon > 0"><xsl:call-template name="count"><xsl:with-param name="of" select="sums/soon"/><xsl:with-param name="one">document runs out within 30 days</xsl:with-param><xsl:with-param name="many">documents run out within 30 days</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:when test="sums/documents > 0"><xsl:call-template name="count"><xsl:with-param name="of" select="sums/documents"/><xsl:with-param name="one">document, none runs out soon</xsl:with-param><xsl:with-param name="many">documents, none runs out soon</xsl:with-param></xsl:call-template></xsl:when>
      <xsl:otherwise>No documents yet</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="lead"><p class="govuk-body">We ask for each document once. Every application uses it until it runs out.</p></xsl:template>

  <xsl:template match="column[@name = 'establishment']" mode="blank">Whole organisation</xsl:template>
  <xsl:template match="column[@name = 'expires_on']" mode="blank"><span class="dps-quiet">Does not run out</span></xsl:template>

  <xsl:template match="expires_on" mode="cell">
    <xsl:choose>
      <xsl:when test="../standing = 'out'"><span class="dps-late">Ran out on <xsl:value-of select="@text"/></span></xsl:when>
      <xsl:when test="../standing = 'soon'"><span class="dps-soon"><xsl:value-of select="@text"/>, in <xsl:call-template name="count"><xsl:with-param name="of" select="../days"/><xsl:with-param name="one">day</xsl:with-param></xsl:call-template></span></xsl:when>
      <xsl:otherwise><xsl:value-of select="@text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="days" mode="cell">
    <xsl:if test=". &lt;= 30"><a class="govuk-link" href="/evidence/{../id}/replace">Replace<span class="govuk-visually-hidden"><xsl:text> </xsl:text><xsl:value-of select="../kind/@text"/></span></a></xsl:if>
  </xsl:template>

  <xsl:template match="used" mode="cell"><xsl:call-template name="count"><xsl:with-param name="of" select="."/><xsl:with-param name="one">establishment</xsl:with-param></xsl:call-template></xsl:template>

</xsl:stylesheet>
