<?xml version="1.0" encoding="utf-8"?>
<!-- The queue of applications: what is due, by the day it is due; then what was decided. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Applications</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Applications</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="list" mode="headline">
    <h1 class="govuk-heading-l">
      <xsl:choose>
        <xsl:when test="../sums/undecided > 0">
          <xsl:call-template name="count"><xsl:with-param name="of" select="../sums/undecided"/><xsl:with-param name="one">application</xsl:with-param></xsl:call-template>
          <xsl:text> to decide</xsl:text>
          <xsl:if test="../sums/late > 0">, <xsl:value-of select="../sums/late"/> late</xsl:if>
        </xsl:when>
        <xsl:otherwise>No applications to decide</xsl:otherwise>
      </xsl:choose>
    </h1>
  </xsl:template>

  <xsl:template match="page" mode="lead"><p class="govuk-body">Each is due 10 working days after it came, 15 with a reason.</p></xsl:template>

  <xsl:template match="submitted_on" mode="cell">Received <xsl:value-of select="@text"/></xsl:template>

  <xsl:template match="due_on" mode="cell">
    <xsl:call-template name="due"><xsl:with-param name="text" select="@text"/><xsl:with-param name="urgency" select="../urgency"/></xsl:call-template>
    <div class="dps-quiet"><xsl:apply-templates select="../left"/></div>
  </xsl:template>

  <xsl:template match="admitted" mode="cell"><xsl:value-of select="."/> admitted, <xsl:value-of select="../refused"/> refused</xsl:template>

  <xsl:template match="left">
    <xsl:choose>
      <xsl:when test=". &lt; 0"><xsl:call-template name="count"><xsl:with-param name="of" select="0 - ."/><xsl:with-param name="one">working day</xsl:with-param></xsl:call-template> late</xsl:when>
      <xsl:when test=". = 0">Today</xsl:when>
      <xsl:otherwise><xsl:call-template name="count"><xsl:with-param name="of" select="."/><xsl:with-param name="one">working day</xsl:with-param></xsl:call-template> left</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
