<?xml version="1.0" encoding="utf-8"?>
<!-- What an evaluator has to mark. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title"><xsl:apply-templates select="." mode="headline"/></xsl:template>

  <xsl:template match="page" mode="headline">
    <xsl:variable name="due" select="count(referral[state = 'opened' and (not(says) or clear = 1 and (marked &lt; bids or agreed &lt; bids and undeclared = 0 and marks = bids * evaluators))])"/>
    <xsl:choose>
      <xsl:when test="$due = 0">Nothing waits for your marks</xsl:when>
      <xsl:when test="$due = 1">1 referral waits for your marks</xsl:when>
      <xsl:otherwise><xsl:value-of select="$due"/> referrals wait for your marks</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb">
      <xsl:with-param name="label">Marking</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l"><xsl:apply-templates select="." mode="headline"/></h1>
    <xsl:choose>
      <xsl:when test="referral">
        <ol class="dps-wait">
          <xsl:for-each select="referral">
            <xsl:call-template name="wait">
              <xsl:with-param name="due">Opened <xsl:value-of select="opened_at/@text"/></xsl:with-param>
              <xsl:with-param name="href">/marking/<xsl:value-of select="id"/></xsl:with-param>
              <xsl:with-param name="label"><xsl:value-of select="reference"/>, <xsl:value-of select="title"/></xsl:with-param>
              <xsl:with-param name="line"><xsl:apply-templates select="." mode="stands"/></xsl:with-param>
              <xsl:with-param name="kind"><xsl:apply-templates select="." mode="kind"/></xsl:with-param>
              <xsl:with-param name="colour"><xsl:if test="state != 'opened' or agreed >= bids">grey</xsl:if></xsl:with-param>
            </xsl:call-template>
          </xsl:for-each>
        </ol>
      </xsl:when>
      <xsl:otherwise><p class="govuk-body">A broker names the evaluators of a referral once its bids are opened. You are told by mail.</p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="referral" mode="kind">
    <xsl:choose>
      <xsl:when test="state != 'opened'">Done</xsl:when>
      <xsl:when test="not(says)">Declare</xsl:when>
      <xsl:when test="not(clear)">Barred</xsl:when>
      <xsl:when test="marked &lt; bids">Mark</xsl:when>
      <xsl:when test="agreed >= bids">Agreed</xsl:when>
      <xsl:when test="undeclared = 0 and marks = bids * evaluators">Agree</xsl:when>
      <xsl:otherwise>With others</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="referral" mode="stands">
    <xsl:choose>
      <xsl:when test="state != 'opened'">Marking is over.</xsl:when>
      <xsl:when test="not(says)">Declare first whether you have a conflict of interest.</xsl:when>
      <xsl:when test="not(clear)">You declared a conflict of interest.</xsl:when>
      <xsl:when test="marked &lt; bids">You have marked <xsl:value-of select="marked"/> of <xsl:value-of select="bids"/>.</xsl:when>
      <xsl:when test="agreed >= bids">All marks are agreed.</xsl:when>
      <xsl:when test="undeclared = 0 and marks = bids * evaluators">All have marked: agree one mark for each answer.</xsl:when>
      <xsl:otherwise>You have marked all. Others have not yet.</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

</xsl:stylesheet>
