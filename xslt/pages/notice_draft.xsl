<?xml version="1.0" encoding="utf-8"?>
<!-- What the notice of a quarter would list, and the button that drafts it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/late.xsl"/>

  <xsl:template match="page" mode="title">Award notice, <xsl:value-of select="system/months"/>: <xsl:value-of select="system/name"/></xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="href">/notices</xsl:with-param><xsl:with-param name="label">Notices</xsl:with-param></xsl:call-template>
    <xsl:call-template name="crumb"><xsl:with-param name="label" select="system/months"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <span class="dps-caption"><xsl:value-of select="system/reference"/>, <xsl:value-of select="system/name"/></span>
    <h1 class="govuk-heading-l">Award notice, <xsl:value-of select="system/months"/></h1>
    <xsl:choose>
      <xsl:when test="item">
        <p class="govuk-body">To be sent by <strong><xsl:value-of select="system/due_on/@text"/></strong>. It would list <xsl:call-template name="count"><xsl:with-param name="of" select="count(item)"/><xsl:with-param name="one">award</xsl:with-param></xsl:call-template>.<xsl:if test="system/over = 0"> The quarter is not over: what is concluded until its end can be taken in.</xsl:if></p>
        <xsl:apply-templates select="." mode="late"/>
        <xsl:call-template name="table">
          <xsl:with-param name="id">items</xsl:with-param>
          <xsl:with-param name="caption">To be listed: <xsl:value-of select="count(item)"/></xsl:with-param>
          <xsl:with-param name="class">dps-dense dps-list</xsl:with-param>
          <xsl:with-param name="head"><tr><th scope="col">Contract</th><th scope="col">Contractor</th><th scope="col">Concluded</th><th scope="col" class="dps-number">Value</th></tr></xsl:with-param>
          <xsl:with-param name="body">
            <xsl:for-each select="item">
              <tr>
                <th scope="row"><a class="govuk-link" href="/agreements/{agreement}"><xsl:value-of select="number"/></a><br/><span class="dps-quiet"><xsl:value-of select="category"/></span><xsl:apply-templates select="." mode="late"/></th>
                <td data-label="Contractor"><xsl:value-of select="contractor"/></td>
                <td data-label="Concluded"><xsl:value-of select="signed_on/@text"/></td>
                <td class="dps-number" data-label="Value"><xsl:value-of select="value/@text"/></td>
              </tr>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
        <p class="govuk-body">A draft is checked, then released by a second officer. Nothing is sent yet.</p>
        <form method="post" action="{form/@action}" novalidate="novalidate">
          <xsl:apply-templates select="form" mode="hidden"/>
          <xsl:apply-templates select="form" mode="buttons">
            <xsl:with-param name="button">Draft the notice</xsl:with-param>
            <xsl:with-param name="beside"><a class="govuk-link" href="/notices">Not now</a></xsl:with-param>
          </xsl:apply-templates>
        </form>
      </xsl:when>
      <xsl:otherwise>
        <p class="govuk-body">Every award of this quarter is in a notice. There is nothing to draft.</p>
        <p class="govuk-body"><a class="govuk-link" href="/notices">See all notices</a></p>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
