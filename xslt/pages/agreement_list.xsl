<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="title">Agreements</xsl:template>
  <xsl:template match="page" mode="crumbs"><xsl:call-template name="crumb"><xsl:with-param name="label">Agreements</xsl:with-param></xsl:call-template></xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-l"><xsl:call-template name="count"><xsl:with-param name="of" select="list/count"/><xsl:with-param name="one">agreement</xsl:with-param></xsl:call-template></h1>
    <div class="dps-split">
      <div>
        <xsl:apply-templates select="list" mode="filter">
          <xsl:with-param name="fields">
            <div class="govuk-form-group">
              <label class="govuk-label govuk-label--s" for="text">Number, reference or establishment</label>
              <input class="govuk-input" id="text" name="text" type="text" value="{list/filter[name = 'text']/value}"/>
            </div>
            <div class="govuk-form-group">
              <label class="govuk-label govuk-label--s" for="state">State</label>
              <select class="govuk-select" id="state" name="state">
                <option value="">All</option>
                <xsl:for-each select="list/filter[name = 'state']/option">
                  <option value="{value}"><xsl:if test="on = 1"><xsl:attribute name="selected">selected</xsl:attribute></xsl:if><xsl:apply-templates select="value" mode="agreement-state"/></option>
                </xsl:for-each>
              </select>
            </div>
          </xsl:with-param>
        </xsl:apply-templates>
      </div>
      <div>
        <xsl:choose>
          <xsl:when test="list/row">
            <xsl:call-template name="table">
              <xsl:with-param name="id">agreements</xsl:with-param>
              <xsl:with-param name="caption">Agreements, newest first</xsl:with-param>
              <xsl:with-param name="look">hidden</xsl:with-param>
              <xsl:with-param name="wide" select="1"/>
              <xsl:with-param name="head"><tr><th scope="col">Agreement</th><th scope="col">Where</th><th scope="col">Term</th><th scope="col" class="dps-number">Value</th><th scope="col">State</th></tr></xsl:with-param>
              <xsl:with-param name="body">
                <xsl:for-each select="list/row">
                  <tr>
                    <th scope="row"><a class="govuk-link" href="/agreements/{id}"><xsl:value-of select="number"/></a><br/><span class="dps-quiet"><xsl:value-of select="reference"/></span></th>
                    <td><xsl:value-of select="establishment"/><br/><span class="dps-quiet"><xsl:value-of select="authority"/></span></td>
                    <td><xsl:value-of select="starts_on/@text"/> to <xsl:value-of select="ends_on/@text"/></td>
                    <td class="dps-number"><xsl:value-of select="value/@text"/></td>
                    <td><xsl:apply-templates select="state" mode="agreement-tag"/></td>
                  </tr>
                </xsl:for-each>
              </xsl:with-param>
            </xsl:call-template>
            <xsl:apply-templates select="list" mode="pages"/>
            <p class="govuk-body dps-small"><a class="govuk-link"><xsl:attribute name="href"><xsl:apply-templates select="list" mode="address"/>as=csv</xsl:attribute>Download this list (CSV)</a></p>
          </xsl:when>
          <xsl:when test="list/filter/option[on = 1] or list/filter/value[string(.)]">
            <p class="govuk-body">Nothing fits this filter.</p>
            <xsl:apply-templates select="list" mode="empty"/>
          </xsl:when>
          <xsl:otherwise><p class="govuk-body">There is no agreement yet. Each award makes one for each child; it appears here.</p></xsl:otherwise>
        </xsl:choose>
      </div>
    </div>
  </xsl:template>

  <xsl:template match="*" mode="agreement-state">
    <xsl:choose>
      <xsl:when test=". = 'draft'">Draft</xsl:when>
      <xsl:when test=". = 'issued'">Waiting for acceptance</xsl:when>
      <xsl:when test=". = 'active'">Concluded</xsl:when>
      <xsl:when test=". = 'ended'">Ended</xsl:when>
      <xsl:when test=". = 'terminated'">Terminated</xsl:when>
      <xsl:otherwise>Declined</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="state" mode="agreement-tag">
    <strong>
      <xsl:attribute name="class">
        <xsl:text>govuk-tag govuk-tag--</xsl:text>
        <xsl:choose><xsl:when test=". = 'active'">green</xsl:when><xsl:when test=". = 'issued'">yellow</xsl:when><xsl:when test=". = 'draft'">blue</xsl:when><xsl:otherwise>grey</xsl:otherwise></xsl:choose>
      </xsl:attribute>
      <xsl:apply-templates select="." mode="agreement-state"/>
    </strong>
  </xsl:template>
</xsl:stylesheet>
