<?xml version="1.0" encoding="utf-8"?>
<!-- The queue of applications: what is due, by the day it is due; then what was decided. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Applications</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Applications</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:variable name="open" select="application[left]"/>
    <h1 class="govuk-heading-l">
      <xsl:choose>
        <xsl:when test="$open">
          <xsl:call-template name="count"><xsl:with-param name="of" select="count($open)"/><xsl:with-param name="one">application</xsl:with-param></xsl:call-template>
          <xsl:text> to decide</xsl:text>
          <xsl:if test="$open[urgency = 'late']">, <xsl:value-of select="count($open[urgency = 'late'])"/> late</xsl:if>
        </xsl:when>
        <xsl:otherwise>No applications to decide</xsl:otherwise>
      </xsl:choose>
    </h1>
    <xsl:if test="$open">
      <p class="govuk-body">Each is due 10 working days after it came, 15 with a reason.</p>
      <xsl:call-template name="table">
        <xsl:with-param name="id">open</xsl:with-param>
        <xsl:with-param name="caption">To decide</xsl:with-param>
        <xsl:with-param name="look">hidden</xsl:with-param>
        <xsl:with-param name="wide" select="true()"/>
        <xsl:with-param name="head"><tr><th scope="col">Due</th><th scope="col">Application</th><th scope="col">Establishment</th><th scope="col">Categories</th><th scope="col">Received</th><th scope="col">State</th></tr></xsl:with-param>
        <xsl:with-param name="body"><xsl:apply-templates select="$open" mode="open"/></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <xsl:if test="application[not(left)]">
      <xsl:call-template name="table">
        <xsl:with-param name="id">decided</xsl:with-param>
        <xsl:with-param name="caption">Decided in the last year</xsl:with-param>
        <xsl:with-param name="wide" select="true()"/>
        <xsl:with-param name="head"><tr><th scope="col">Application</th><th scope="col">Establishment</th><th scope="col">Categories</th><th scope="col">Decided</th><th scope="col" class="dps-number">Admitted</th><th scope="col" class="dps-number">Refused</th></tr></xsl:with-param>
        <xsl:with-param name="body"><xsl:apply-templates select="application[not(left)]" mode="decided"/></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="application" mode="open">
    <tr>
      <td class="dps-nowrap">
        <xsl:call-template name="due"><xsl:with-param name="text" select="due_on/@text"/><xsl:with-param name="urgency" select="urgency"/></xsl:call-template>
        <br/>
        <span class="dps-quiet"><xsl:apply-templates select="left"/></span>
      </td>
      <th scope="row"><a class="govuk-link" href="/applications/{id}"><xsl:value-of select="reference"/></a></th>
      <td><xsl:value-of select="establishment"/><br/><span class="dps-quiet"><xsl:value-of select="provider"/></span></td>
      <td><xsl:value-of select="categories"/><br/><span class="dps-quiet"><xsl:value-of select="system"/></span></td>
      <td class="dps-nowrap"><xsl:value-of select="submitted_on/@text"/></td>
      <td><xsl:apply-templates select="state" mode="tag"/></td>
    </tr>
  </xsl:template>

  <xsl:template match="left">
    <xsl:choose>
      <xsl:when test=". &lt; 0"><xsl:call-template name="count"><xsl:with-param name="of" select="0 - ."/><xsl:with-param name="one">working day</xsl:with-param></xsl:call-template> late</xsl:when>
      <xsl:when test=". = 0">Today</xsl:when>
      <xsl:otherwise><xsl:call-template name="count"><xsl:with-param name="of" select="."/><xsl:with-param name="one">working day</xsl:with-param></xsl:call-template> left</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="application" mode="decided">
    <tr>
      <th scope="row"><a class="govuk-link" href="/applications/{id}"><xsl:value-of select="reference"/></a></th>
      <td><xsl:value-of select="establishment"/><br/><span class="dps-quiet"><xsl:value-of select="provider"/></span></td>
      <td><xsl:value-of select="categories"/></td>
      <td class="dps-nowrap"><xsl:value-of select="decided_on/@text"/></td>
      <td class="dps-number"><xsl:value-of select="admitted"/></td>
      <td class="dps-number"><xsl:value-of select="refused"/></td>
    </tr>
  </xsl:template>

</xsl:stylesheet>
