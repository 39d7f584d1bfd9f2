<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">How long to keep: <xsl:value-of select="rule/label"/></xsl:template>
  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/retention</xsl:with-param><xsl:with-param name="label">How long records are kept</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label" select="rule/label"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption">How long records are kept</span>
    <h1 class="govuk-heading-l"><xsl:value-of select="rule/label"/></h1>
    <p class="govuk-body"><strong>From when:</strong><xsl:text> </xsl:text><xsl:value-of select="rule/begins"/></p>
    <p class="govuk-body"><strong>What goes:</strong><xsl:text> </xsl:text><xsl:value-of select="rule/goes"/></p>
    <p class="govuk-body"><strong>Why:</strong><xsl:text> </xsl:text><xsl:value-of select="rule/basis"/></p>
    <xsl:apply-templates select="form"><xsl:with-param name="button">Save</xsl:with-param></xsl:apply-templates>
    <h2 class="govuk-heading-m" id="due">What would go tonight</h2>
    <xsl:choose>
      <xsl:when test="rule/kind = 'history'"><p class="govuk-body">Earlier versions are not counted. Tonight those go that were replaced longer ago than that.</p></xsl:when>
      <xsl:when test="rule/due = 0"><p class="govuk-body">Nothing. No record of this kind has run out of its time.</p></xsl:when>
      <xsl:otherwise>
        <p class="govuk-body">
          <xsl:call-template name="count"><xsl:with-param name="of" select="rule/due"/><xsl:with-param name="one">record</xsl:with-param></xsl:call-template>
          <xsl:if test="record and rule/due > count(record)">; the first <xsl:value-of select="count(record)"/> are listed</xsl:if>.
          <xsl:text> The command “dps retention --dry-run” lists them too.</xsl:text>
        </p>
        <xsl:if test="record">
          <xsl:call-template name="table">
            <xsl:with-param name="id">records</xsl:with-param>
            <xsl:with-param name="caption">Records whose time has run out</xsl:with-param>
            <xsl:with-param name="look">hidden</xsl:with-param>
            <xsl:with-param name="head"><tr><th scope="col">Record</th><th scope="col">Ended</th><th scope="col">Ran out</th></tr></xsl:with-param>
            <xsl:with-param name="body">
              <xsl:for-each select="record">
                <tr><th scope="row"><xsl:value-of select="reference"/></th><td><xsl:value-of select="ended_on/@text"/></td><td><xsl:value-of select="due_on/@text"/></td></tr>
              </xsl:for-each>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
