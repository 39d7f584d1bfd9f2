<?xml version="1.0" encoding="utf-8"?>
<!-- Awards that missed the notice of their own quarter: how many a notice takes in, and which. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- Of a page with items; nothing where none is late. -->
  <xsl:template match="page" mode="late">
    <xsl:variable name="late" select="count(item[late = 1])"/>
    <xsl:if test="$late">
      <xsl:call-template name="inset">
        <xsl:with-param name="text">
          <p class="govuk-body">
            <strong><xsl:call-template name="count"><xsl:with-param name="of" select="$late"/><xsl:with-param name="one">award is</xsl:with-param><xsl:with-param name="many">awards are</xsl:with-param></xsl:call-template> of an earlier quarter.</strong>
            <xsl:text> No notice of that quarter listed </xsl:text>
            <xsl:choose><xsl:when test="$late = 1">it</xsl:when><xsl:otherwise>them</xsl:otherwise></xsl:choose>
            <xsl:text>, and its day has passed or its list is settled. So this notice reports </xsl:text>
            <xsl:choose><xsl:when test="$late = 1">it</xsl:when><xsl:otherwise>them</xsl:otherwise></xsl:choose>
            <xsl:text> late and says so, award by award.</xsl:text>
          </p>
        </xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="item" mode="late">
    <xsl:if test="late = 1">
      <br/><xsl:call-template name="tag"><xsl:with-param name="colour">orange</xsl:with-param><xsl:with-param name="text">Late</xsl:with-param></xsl:call-template>
      <br/><span class="dps-quiet">Awarded in <xsl:value-of select="months"/>, not published then; reported now</span>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
