<?xml version="1.0" encoding="utf-8"?>
<!-- Quarters in which agreements were concluded, and how the award notice of each stands. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Notices</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Notices</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="list" mode="headline">
    <h1 class="govuk-heading-l">
      <xsl:choose>
        <xsl:when test="../sums/late = 1">1 award notice is late</xsl:when>
        <xsl:when test="../sums/late > 1"><xsl:value-of select="../sums/late"/> award notices are late</xsl:when>
        <xsl:when test="../sums/due > 0"><xsl:call-template name="count"><xsl:with-param name="of" select="../sums/due"/><xsl:with-param name="one">award notice</xsl:with-param></xsl:call-template> to publish</xsl:when>
        <xsl:otherwise>Every award is published</xsl:otherwise>
      </xsl:choose>
    </h1>
  </xsl:template>

  <xsl:template match="page" mode="lead"><p class="govuk-body">Awards of a calendar quarter may be grouped in one notice, sent within 30 days of the quarter’s end (regulations 50 and 75). An award belongs to the quarter in which both sides had accepted its agreement.</p><xsl:if test="frame/who/role[@word = 'procurement']"><p class="govuk-body">Notices print <a class="govuk-link" href="/authorities/{frame/who/authority}">your council’s details</a>.</p></xsl:if><xsl:call-template name="why"><xsl:with-param name="of">notice</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="quarter" mode="cell"><xsl:value-of select="../months"/></xsl:template>
  <xsl:template match="unpublished" mode="cell"><xsl:if test=". > 0"><xsl:value-of select="."/> not in a notice</xsl:if></xsl:template>

  <xsl:template match="due_on" mode="cell">
    <xsl:value-of select="@text"/>
    <xsl:if test="../urgency"><br/><xsl:call-template name="due"><xsl:with-param name="urgency" select="../urgency"/><xsl:with-param name="text"><xsl:choose><xsl:when test="../left &lt; 0"><xsl:value-of select="-../left"/> days late</xsl:when><xsl:otherwise><xsl:value-of select="../left"/> days left</xsl:otherwise></xsl:choose></xsl:with-param></xsl:call-template></xsl:if>
  </xsl:template>

  <xsl:template match="row/state" mode="cell">
    <a class="govuk-link" href="/notices/{../notice}"><xsl:value-of select="@text"/><span class="govuk-visually-hidden">: <xsl:value-of select="../name"/>, <xsl:value-of select="../months"/></span></a>
  </xsl:template>

  <xsl:template match="column[@name = 'state']" mode="blank">
    <xsl:param name="row"/>
    <xsl:choose>
      <xsl:when test="$row/unpublished = 0">In a later notice</xsl:when>
      <xsl:when test="/page/frame/who/role[@word = 'procurement']">
        <a class="govuk-link" href="/systems/{$row/system}/notices?quarter={$row/quarter}">Draft the notice<span class="govuk-visually-hidden">: <xsl:value-of select="$row/name"/>, <xsl:value-of select="$row/months"/></span></a>
        <xsl:if test="$row/over = 0"><p class="dps-quiet govuk-!-margin-top-1 govuk-!-margin-bottom-0">The quarter is not over</p></xsl:if>
      </xsl:when>
      <xsl:otherwise>Not drafted</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
