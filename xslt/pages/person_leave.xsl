<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/roles.xsl"/>

  <xsl:template match="page" mode="back">
    <xsl:call-template name="back"><xsl:with-param name="href">/people/<xsl:value-of select="person/id"/></xsl:with-param><xsl:with-param name="label">Back to <xsl:value-of select="person/name"/></xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title"><xsl:call-template name="heading"/></xsl:template>

  <xsl:template name="heading">
    <xsl:choose>
      <xsl:when test="person/state = 'invited'">Cancel the invitation of <xsl:value-of select="person/name"/>?</xsl:when>
      <xsl:otherwise><xsl:value-of select="person/name"/> leaves?</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l"><xsl:call-template name="heading"/></h1>
      <xsl:if test="role">
        <p class="govuk-body">These roles are taken away:</p>
        <ul class="govuk-list govuk-list--bullet"><xsl:for-each select="role"><li><xsl:apply-templates select="." mode="role-of"/></li></xsl:for-each></ul>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="person/state = 'invited'"><p class="govuk-body">The link that was sent no longer works.</p></xsl:when>
        <xsl:otherwise><p class="govuk-body">Their sessions end at once, and the password no longer works. What they did stays on record under their name. You can invite them back.</p></xsl:otherwise>
      </xsl:choose>
      <xsl:apply-templates select="form"><xsl:with-param name="look">warning</xsl:with-param><xsl:with-param name="button"><xsl:choose><xsl:when test="person/state = 'invited'">Cancel the invitation</xsl:when><xsl:otherwise>They leave</xsl:otherwise></xsl:choose></xsl:with-param></xsl:apply-templates>
    </div></div>
  </xsl:template>

</xsl:stylesheet>
